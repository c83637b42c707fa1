import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { AccessTab } from '../access/access-tab.tsx';
import type { ContactDrawerQuery } from '../gql/graphql.ts';
import { drawer as words } from './contact-drawer.words.ts';
import { ContactInfo } from './contact-info.tsx';
import { fullName } from './contact-name.ts';
import type { ContactPath, ContactTab } from './contact-path.ts';
import { DrawerHead } from './drawer-head.tsx';

interface DrawerTabsProps {
  contact: NonNullable<ContactDrawerQuery['contact']>;
  tab: ContactTab;
  pathTo: ContactPath;
  outdated: boolean;
  onRefresh: () => void;
  onUnsavedChange: (name: string | null) => void;
}

/** The two sides of a contact. Both stay in place, so that what is typed and not saved survives a look at the other. */
export function DrawerTabs({ contact, tab, pathTo, outdated, onRefresh, onUnsavedChange }: DrawerTabsProps) {
  const navigate = useNavigate();
  const [unsaved, setUnsaved] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useFocusOnNewTab(tab, list, panel);

  function noteUnsaved(isUnsaved: boolean) {
    setUnsaved(isUnsaved);
    onUnsavedChange(isUnsaved ? fullName(contact) : null);
  }

  return (
    <Tabs.Root value={tab} onValueChange={(next: ContactTab) => navigate(pathTo(contact.id, next), { replace: true })}>
      <header className="sticky top-0 z-10 bg-raised px-4 pt-5 sm:px-7">
        <DrawerHead contact={contact} />
        <Tabs.List ref={list} className="tabs mt-2.5" activateOnFocus aria-label={words.contact}>
          <Tabs.Tab value="info">
            {words.info}
            {unsaved && <span className="count">{words.unsaved}</span>}
          </Tabs.Tab>
          <Tabs.Tab value="access">{words.access}</Tabs.Tab>
        </Tabs.List>
      </header>
      {outdated && (
        <p role="status" className="note note-pending mx-4 mt-5 sm:mx-7">
          {words.notUpToDate}
        </p>
      )}
      <Tabs.Panel ref={tab === 'info' ? panel : undefined} value="info" keepMounted className="px-4 py-6 sm:px-7">
        <ContactInfo contact={contact} pathTo={pathTo} onUnsavedChange={noteUnsaved} onSaved={onRefresh} />
      </Tabs.Panel>
      <Tabs.Panel ref={tab === 'access' ? panel : undefined} value="access" keepMounted className="px-4 py-6 sm:px-7">
        <AccessTab contact={contact} pathTo={pathTo} onSettled={onRefresh} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

interface Place {
  readonly current: HTMLElement | null;
}

/** A link that leads to the other tab goes with its own; the focus goes where it led. */
function useFocusOnNewTab(tab: ContactTab, list: Place, panel: Place): void {
  const lastTab = useRef(tab);
  const { hash } = useLocation();
  useEffect(() => {
    if (lastTab.current === tab) return;
    lastTab.current = tab;
    const wasPressed = list.current?.contains(document.activeElement);
    if (!wasPressed && hash === '') panel.current?.focus();
  }, [tab, hash, list, panel]);
}
