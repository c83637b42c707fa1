import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to where it came from when an element goes that has it, whoever closes it and however. Where
 * that is gone, too: to the dialog that is open, or else to the content of the page.
 */
export function useFocusReturn(element: RefObject<HTMLElement | null>) {
  const cameFrom = useRef<HTMLElement>(null);

  // Before it is taken out of the page: afterwards nothing has the focus.
  useLayoutEffect(() => {
    const shown = element.current;
    return () => {
      if (shown?.contains(document.activeElement)) (stillThere(cameFrom.current) ?? findPlace())?.focus();
    };
  }, [element]);

  return ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  };
}

const stillThere = (element: HTMLElement | null) => (element?.isConnected ? element : null);

const findPlace = () =>
  [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="alertdialog"]')].at(-1) ??
  document.getElementById('content');
