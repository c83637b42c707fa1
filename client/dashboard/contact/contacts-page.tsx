import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useBackgroundRefresh } from '../apollo/use-background-refresh.ts';
import { ContactsPageDocument } from '../gql/graphql.ts';
import { AddContact } from './add-contact.tsx';
import { ContactDrawer } from './contact-drawer.tsx';
import { ContactList } from './contact-list.tsx';
import { ContactListSkeleton } from './contact-list-skeleton.tsx';
import { contactPathInList, tabOf } from './contact-path.ts';
import { words } from './contacts-page.words.ts';
import { NewContact } from './new-contact.tsx';

const pageSize = 25;

/** All clients on file by name. The search and the open contact are in the address. */
export default function ContactsPage() {
  const { id = null } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('search') ?? '';
  const [adding, setAdding] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const setSearch = (next: string) => setParameters(next ? { search: next } : {}, { replace: true });
  const pathTo = contactPathInList(search);

  const variables = { search: search || null, first: pageSize };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ContactsPageDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  useBackgroundRefresh(ContactsPageDocument, variables);
  // What was found stays in view while the next search is under way.
  const contacts = (data ?? previousData)?.contacts;
  const isFirstRun = data?.contacts.edges.length === 0 && search === '';

  function clearSearch() {
    if (field.current) field.current.value = '';
    field.current?.focus();
    setSearch('');
  }

  return (
    <>
      <title>{words.documentTitle}</title>
      <header className="flex flex-wrap items-end justify-between gap-x-3 gap-y-4 pt-3 pb-6">
        <h1 className="text-28 font-semibold">{words.title}</h1>
        {!isFirstRun && (
          <>
            <div className="order-last w-full sm:order-none sm:ml-auto sm:w-auto">
              <SearchField label={words.search} value={search} onChange={setSearch} field={field} />
            </div>
            <AddContact onAdd={() => setAdding(true)} />
          </>
        )}
      </header>
      {contacts && (
        <ContactList
          contacts={contacts}
          search={search}
          isFirstRun={isFirstRun}
          pathTo={pathTo}
          onClear={clearSearch}
          onAdd={() => setAdding(true)}
          onMore={() => fetchMore({ variables: { after: contacts.pageInfo.endCursor } })}
        />
      )}
      {!contacts && !error && <ContactListSkeleton />}
      {!contacts && error && (
        <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
          {words.failure.text}
        </LoadFailure>
      )}
      <NewContact open={adding} onClose={() => setAdding(false)} pathTo={pathTo} />
      <ContactDrawer
        contactId={id}
        tab={tabOf(parameters)}
        pathTo={pathTo}
        closedPath={search ? `/contacts?${new URLSearchParams({ search })}` : '/contacts'}
      />
    </>
  );
}
