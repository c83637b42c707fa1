import { useSyncExternalStore } from 'react';

// Below 600 px a table has no room for its columns.
const narrow = window.matchMedia('(max-width: 37.49rem)');

/** True while the window is too narrow for a table. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => narrow.matches);
}

function follow(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
}
