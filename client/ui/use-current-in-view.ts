import { type RefObject, useEffect, useRef } from 'react';

/** Scrolls to the current one of a row of links, which may be wider than a phone. For the row; `current` names the link. */
export function useCurrentInView<Row extends HTMLElement>(current: string): RefObject<Row | null> {
  const row = useRef<Row>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that another one is current
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [current]);
  return row;
}
