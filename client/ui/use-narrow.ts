import { useSyncExternalStore } from 'react';

// 600 px: below it a table has no room for its columns.
const narrow = window.matchMedia('(width < 37.5rem)');

/** True while the window is too narrow for a table. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => narrow.matches);
}

function follow(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
}
