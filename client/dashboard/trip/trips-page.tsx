import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { FirstRunGuide } from '../first-run/first-run-guide.tsx';
import { useFirstRun } from '../first-run/use-first-run.ts';
import { TripsPageDocument } from '../gql/graphql.ts';
import { NewTrip } from './new-trip.tsx';
import { TripList } from './trip-list.tsx';
import { TripListSkeleton } from './trip-list-skeleton.tsx';
import { words } from './trips-page.words.ts';

/** All trips by departure, with who is in the portal at a glance. The search is in the address. */
export default function TripsPage() {
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('search') ?? '';
  const setSearch = (next: string) => setParameters(next ? { search: next } : {}, { replace: true });
  const field = useRef<HTMLInputElement>(null);

  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(TripsPageDocument, {
    variables: { search: search || null },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  // What was found stays in view while the next search is under way.
  const trips = (data ?? previousData)?.trips;
  const isEmpty = data?.trips.edges.length === 0 && search === '';
  const firstRun = useFirstRun();
  // Whether an empty list is the beginning of the guide is known a moment later.
  const isUndecided = isEmpty && firstRun === undefined;

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
        {!isEmpty && (
          <>
            <div className="order-last w-full sm:order-none sm:ml-auto sm:w-auto">
              <SearchField label={words.search} value={search} onChange={setSearch} field={field} />
            </div>
            <NewTrip />
          </>
        )}
      </header>
      {firstRun && search === '' && <FirstRunGuide {...firstRun} />}
      {trips && !isUndecided && !(isEmpty && firstRun) && (
        <TripList
          trips={trips}
          search={search}
          onClear={clearSearch}
          onMore={() => fetchMore({ variables: { after: trips.pageInfo.endCursor } })}
        />
      )}
      {(isUndecided || (!trips && !error)) && <TripListSkeleton />}
      {!trips && error && (
        <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
          {words.failure.text}
        </LoadFailure>
      )}
    </>
  );
}
