import { useLayoutEffect, useRef } from 'react';

/** What changes elsewhere may take an element away under the focus, which must not fall to the top of the page. */
export function useReportWhenGone(ref: { readonly current: HTMLElement | null }, onGone: () => void): void {
  const report = useRef(onGone);
  useLayoutEffect(() => {
    report.current = onGone;
  });
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element && document.activeElement === element) report.current();
    };
  }, [ref]);
}
