import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { discard as words } from './contact-drawer.words.ts';
import type { ContactPath, ContactTab } from './contact-path.ts';
import { DrawerContent } from './drawer-content.tsx';
import { useOpener } from './use-opener.ts';
import { useWayOut } from './use-way-out.ts';

interface ContactDrawerProps {
  /** Whose drawer is open; null while it is closed. */
  contactId: string | null;
  tab: ContactTab;
  pathTo: ContactPath;
  /** The page behind it. */
  closedPath: string;
}

/** All about a contact, over the page it was opened from. Its address names contact and tab. */
export function ContactDrawer({ contactId, tab, pathTo, closedPath }: ContactDrawerProps) {
  const leave = useWayOut(contactId !== null, closedPath);
  const [unsavedName, setUnsavedName] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const shownId = useLastGiven(contactId);
  const popup = useRef<HTMLDivElement>(null);
  const opener = useOpener(contactId);
  const { hash } = useLocation();

  const close = () => (unsavedName === null ? leave() : setAsking(true));
  const discardAndClose = () => {
    setAsking(false);
    leave();
  };
  // Who comes to correct an email types at once; everybody else starts at the top.
  const firstFocus = () => (hash === '#email' && emailFieldIn(popup.current)) || popup.current;

  return (
    <Dialog.Root open={contactId !== null} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup
          ref={popup}
          className="drawer raised scroll-pt-34 scroll-pb-6"
          initialFocus={firstFocus}
          finalFocus={opener}
        >
          {shownId && (
            <DrawerContent key={shownId} id={shownId} tab={tab} pathTo={pathTo} onUnsavedChange={setUnsavedName} />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
      <ConfirmDialog
        open={asking}
        title={words.title(unsavedName)}
        keep={words.keep}
        act={words.act}
        onKeep={() => setAsking(false)}
        onAct={discardAndClose}
      >
        {words.text}
      </ConfirmDialog>
    </Dialog.Root>
  );
}

/** The drawer keeps its content while it leaves. */
function useLastGiven(contactId: string | null): string | null {
  const [last, setLast] = useState(contactId);
  if (contactId !== null && contactId !== last) setLast(contactId);
  return contactId ?? last;
}

const emailFieldIn = (popup: HTMLElement | null) => popup?.querySelector<HTMLElement>('input[name="email"]');
