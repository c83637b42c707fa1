import { useLayoutEffect, useRef } from 'react';

/**
 * Finds where the focus goes back to when a contact's drawer closes: the link that opened it, or, where that was drawn
 * anew in the meantime, another link to the contact on the page. Null where there is none.
 */
export function useOpener(contactId: string | null): () => HTMLElement | null {
  const opener = useRef<Element>(null);
  const lastId = useRef('');
  const isOpen = contactId !== null;
  useLayoutEffect(() => {
    if (contactId !== null) lastId.current = contactId;
  }, [contactId]);
  useLayoutEffect(() => {
    // The drawer takes the focus after this.
    if (isOpen) opener.current = document.activeElement;
  }, [isOpen]);

  return () => {
    const element = opener.current;
    if (element instanceof HTMLElement && element.isConnected && element !== document.body) return element;
    return document.querySelector<HTMLElement>(`main a[href*="${CSS.escape(lastId.current)}"]`);
  };
}
