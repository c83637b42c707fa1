import { useQuery } from '@apollo/client/react';
import { Dialog } from '@base-ui/react/dialog';
import { Tabs } from '@base-ui/react/tabs';
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { AccessTab } from '../access/access-tab.tsx';
import { useBackgroundRefresh } from '../apollo/use-background-refresh.ts';
import { ContactDrawerDocument, type ContactDrawerQuery } from '../gql/graphql.ts';
import { discard, drawer as words } from './contact-drawer.words.ts';
import { ContactInfo } from './contact-info.tsx';
import { fullName } from './contact-name.ts';
import type { ContactPath, ContactTab } from './contact-path.ts';
import { DrawerSkeleton } from './drawer-skeleton.tsx';
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
  const [unsaved, setUnsaved] = useState(false);
  const [asking, setAsking] = useState(false);
  const shownId = useLastGiven(contactId);

  const close = () => (unsaved ? setAsking(true) : leave());
  const discardAndClose = () => {
    setAsking(false);
    setUnsaved(false);
    leave();
  };

  return (
    <Dialog.Root open={contactId !== null} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="drawer raised">
          {shownId && (
            <Content
              key={shownId}
              id={shownId}
              tab={tab}
              pathTo={pathTo}
              unsaved={unsaved}
              onUnsavedChange={setUnsaved}
            />
          )}
          <Dialog.Close className="iconbtn absolute top-5 right-5 hover:bg-sunken" aria-label={words.close}>
            <X className="icon" aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
      <ConfirmDialog
        open={asking}
        title={discard.title(words.contact.toLowerCase())}
        keep={discard.keep}
        act={discard.act}
        onKeep={() => setAsking(false)}
        onAct={discardAndClose}
      >
        {discard.text}
      </ConfirmDialog>
    </Dialog.Root>
  );
}

interface ContentProps {
  id: string;
  tab: ContactTab;
  pathTo: ContactPath;
  unsaved: boolean;
  onUnsavedChange: (unsaved: boolean) => void;
}

function Content({ id, ...props }: ContentProps) {
  const { data, error, loading, refetch } = useQuery(ContactDrawerDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const outdated = useBackgroundRefresh(ContactDrawerDocument, { id });

  if (data?.contact)
    return <Tabbed contact={data.contact} outdated={outdated} onRefresh={() => void refetch()} {...props} />;
  return (
    <div className="p-6">
      <Dialog.Title className="sr-only">{words.contact}</Dialog.Title>
      {data && (
        <div className="pt-4">
          <p className="text-22 font-semibold">{words.missing.title}</p>
          <p className="mt-1 text-ink-2">{words.missing.text}</p>
        </div>
      )}
      {!data && error && (
        <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
          {words.failure.text}
        </LoadFailure>
      )}
      {!data && !error && <DrawerSkeleton />}
    </div>
  );
}

interface TabbedProps extends Omit<ContentProps, 'id'> {
  contact: NonNullable<ContactDrawerQuery['contact']>;
  outdated: boolean;
  onRefresh: () => void;
}

function Tabbed({ contact, tab, pathTo, outdated, unsaved, onUnsavedChange, onRefresh }: TabbedProps) {
  const navigate = useNavigate();
  const showTab = (next: ContactTab) => navigate(pathTo(contact.id, next), { replace: true });
  return (
    <Tabs.Root value={tab} onValueChange={showTab}>
      <header className="px-6 pt-5 pr-16">
        <Dialog.Title className="text-22 font-semibold">{fullName(contact)}</Dialog.Title>
        <p className="mt-0.5 text-13 text-ink-2">{contact.email ?? words.noEmail}</p>
      </header>
      <Tabs.List className="tabs mx-6 mt-3" aria-label={words.contact}>
        <Tabs.Tab value="info">
          {words.info}
          {unsaved && <span className="count">{words.unsaved}</span>}
        </Tabs.Tab>
        <Tabs.Tab value="access">{words.access}</Tabs.Tab>
      </Tabs.List>
      {outdated && (
        <p role="status" className="note note-pending mx-6 mt-5">
          {words.notUpToDate}
        </p>
      )}
      {/* Both stay: what is typed and not saved survives a look at the other. */}
      <Tabs.Panel value="info" keepMounted className="px-6 py-6">
        <ContactInfo contact={contact} pathTo={pathTo} onUnsavedChange={onUnsavedChange} onSaved={onRefresh} />
      </Tabs.Panel>
      <Tabs.Panel value="access" keepMounted className="px-6 py-6">
        <AccessTab contact={contact} pathTo={pathTo} onSettled={onRefresh} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

/** The drawer keeps its content while it leaves. */
function useLastGiven(contactId: string | null): string | null {
  const last = useRef(contactId);
  if (contactId !== null) last.current = contactId;
  return last.current;
}
