import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { type Location, useBlocker, useLocation } from 'react-router';
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
  const shownId = useLastGiven(contactId);
  const popup = useRef<HTMLDivElement>(null);
  const opener = useOpener(contactId);
  const { hash } = useLocation();

  // Whichever way the drawer is left, Back too; another tab of it is no way out.
  const way = useBlocker(({ currentLocation, nextLocation }) => {
    return unsavedName !== null && shownAt(currentLocation) !== shownAt(nextLocation);
  });
  // Who comes to correct an email types at once; everybody else starts at the top.
  const firstFocus = () => (hash === '#email' && emailFieldIn(popup.current)) || popup.current;

  return (
    <Dialog.Root open={contactId !== null} onOpenChange={(open) => !open && leave()}>
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
        open={way.state === 'blocked'}
        title={words.title(unsavedName)}
        keep={words.keep}
        act={words.act}
        onKeep={() => way.reset?.()}
        onAct={() => way.proceed?.()}
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

/** Whose drawer an address shows, over which page. */
const shownAt = ({ pathname, search }: Location) => `${pathname} ${new URLSearchParams(search).get('contact')}`;

const emailFieldIn = (popup: HTMLElement | null) => popup?.querySelector<HTMLElement>('input[name="email"]');
