import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Link } from 'react-router';
import { ShowMore } from '../../ui/show-more.tsx';
import { AccessPill } from '../access/access-pill.tsx';
import { ContactListItemFragmentDoc, type ContactsPageQuery } from '../gql/graphql.ts';
import { AddContact } from './add-contact.tsx';
import { fullName, initials } from './contact-name.ts';
import type { ContactPath } from './contact-path.ts';
import { words } from './contacts-page.words.ts';

interface ContactListProps {
  contacts: ContactsPageQuery['contacts'];
  search: string;
  isFirstRun: boolean;
  pathTo: ContactPath;
  onClear: () => void;
  onAdd: () => void;
  onMore: () => Promise<unknown>;
}

/** Clients by name, each with where their access stands, or why there are none. */
export function ContactList({ contacts, search, isFirstRun, pathTo, onClear, onAdd, onMore }: ContactListProps) {
  const { edges, pageInfo, totalCount } = contacts;
  if (isFirstRun) return <NoContacts onAdd={onAdd} />;
  if (edges.length === 0) return search && <NothingFound search={search} onClear={onClear} />;
  return (
    <>
      <ul className="mb-6 border-t border-line">
        {edges.map(({ node }) => (
          <ContactListItem key={node.id} contact={node} pathTo={pathTo} />
        ))}
      </ul>
      <ShowMore
        summary={words.shown(edges.length, totalCount)}
        failure={words.failure.title}
        hasMore={pageInfo.hasNextPage}
        onMore={onMore}
      />
    </>
  );
}

interface ContactListItemProps {
  contact: FragmentType<typeof ContactListItemFragmentDoc>;
  pathTo: ContactPath;
}

function ContactListItem({ contact: from, pathTo }: ContactListItemProps) {
  const { data: contact } = useSuspenseFragment({ fragment: ContactListItemFragmentDoc, from });
  return (
    <li className="row flex items-center gap-3 py-3">
      <span className="avatar" aria-hidden="true">
        {initials(contact)}
      </span>
      <div className="min-w-0 flex-1">
        <h2>
          <Link
            to={pathTo(contact.id, 'info')}
            className="font-semibold break-words outline-none after:absolute after:inset-0 after:rounded-m focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
          >
            {fullName(contact)}
          </Link>
        </h2>
        <p className="clip text-13 text-ink-3">{contact.email ?? words.noEmail}</p>
      </div>
      <p className="num hidden w-44 text-13 text-ink-2 sm:block">{contact.phone}</p>
      <div className="flex justify-end sm:w-36">
        <AccessPill access={contact.portalAccount} />
      </div>
    </li>
  );
}

function NoContacts({ onAdd }: Pick<ContactListProps, 'onAdd'>) {
  return (
    <div className="grid justify-items-start border-t border-line pt-8">
      <p className="text-16 font-semibold">{words.empty.title}</p>
      <p className="mt-1 mb-4 text-ink-2">{words.empty.text}</p>
      <AddContact onAdd={onAdd} />
    </div>
  );
}

function NothingFound({ search, onClear }: Pick<ContactListProps, 'search' | 'onClear'>) {
  return (
    <p role="status" className="border-t border-line pt-8 text-ink-2">
      {words.nothingFound(search)}{' '}
      <button type="button" className="link tap cursor-pointer" onClick={onClear}>
        {words.clear}
      </button>
    </p>
  );
}
