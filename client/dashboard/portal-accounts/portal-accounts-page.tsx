import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useBackgroundRefresh } from '../apollo/use-background-refresh.ts';
import { ContactDrawer } from '../contact/contact-drawer.tsx';
import { ContactListSkeleton } from '../contact/contact-list-skeleton.tsx';
import { contactPathIn, tabOf } from '../contact/contact-path.ts';
import { PortalAccountsPageDocument } from '../gql/graphql.ts';
import { askFor, filterOf, pathOf } from './account-filter.ts';
import { AccountResults } from './account-results.tsx';
import { orderOf, sortOf } from './account-sort.ts';
import { FilterBar } from './filter-bar.tsx';
import { words } from './portal-accounts.words.tsx';
import { useRowActs } from './use-row-acts.tsx';

const pageSize = 25;

/** Every portal account of the agency, those that need an agent first. Filter, order, search and open contact are in the address. */
export default function PortalAccountsPage() {
  const [parameters, setParameters] = useSearchParams();
  const named = filterOf(parameters);
  const namedSort = sortOf(parameters);
  const view = {
    filter: named ?? 'everyone',
    search: parameters.get('search') ?? '',
    sort: namedSort ?? 'attention',
  } as const;
  const { search } = view;
  const field = useRef<HTMLInputElement>(null);
  const closedPath = pathOf(view);
  const pathTo = contactPathIn('/portal-accounts', new URL(closedPath, location.origin).searchParams);

  const variables = {
    filter: askFor(view),
    orderBy: orderOf(view.sort),
    search: search || undefined,
    first: pageSize,
  };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(PortalAccountsPageDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const outdated = useBackgroundRefresh(PortalAccountsPageDocument, variables);
  // What was found stays in view while the next question is under way.
  const shown = data ?? previousData;
  const { acts, title, beside } = useRowActs(pathTo, () => void refetch());

  function setSearch(next: string) {
    setParameters(new URL(pathOf({ ...view, search: next }), location.origin).searchParams, { replace: true });
  }

  function clearFilters() {
    if (field.current) field.current.value = '';
    field.current?.focus();
    const cleared = pathOf({ filter: 'everyone', search: '', sort: view.sort });
    setParameters(new URL(cleared, location.origin).searchParams, { replace: true });
  }

  return (
    <>
      <title>{words.documentTitle}</title>
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 pt-3 pb-5">
        <div>
          <h1 ref={title} tabIndex={-1} className="text-28 font-semibold outline-none">
            {words.title}
          </h1>
          <p className="mt-1 text-ink-2">{words.lead}</p>
        </div>
        <SearchField label={words.search} value={search} onChange={setSearch} field={field} />
      </header>
      {named === null && (
        <p role="status" className="note note-pending mb-4">
          {words.unknownFilter(parameters.get('show') ?? '')}
        </p>
      )}
      {namedSort === null && (
        <p role="status" className="note note-pending mb-4">
          {words.unknownSort(parameters.get('sort') ?? '')}
        </p>
      )}
      {outdated && shown && (
        <p role="status" className="note note-pending mb-4">
          {words.notUpToDate}
        </p>
      )}
      {shown && (
        <>
          <FilterBar view={view} counts={shown.portalAccountCounts} />
          <AccountResults
            found={shown}
            view={view}
            acts={acts}
            onClear={clearFilters}
            onMore={() => fetchMore({ variables: { after: shown.portalAccounts.pageInfo.endCursor } })}
          />
        </>
      )}
      {!shown && !error && <ContactListSkeleton />}
      {!shown && error && (
        <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
          {words.failure.text}
        </LoadFailure>
      )}
      {beside}
      <ContactDrawer
        contactId={parameters.get('contact')}
        tab={tabOf(parameters)}
        pathTo={pathTo}
        closedPath={closedPath}
      />
    </>
  );
}
