import { ShowMore } from '../../ui/show-more.tsx';
import type { TripsPageQuery } from '../gql/graphql.ts';
import { groupByYear } from './group-by-year.ts';
import { NewTrip } from './new-trip.tsx';
import { TripListItem } from './trip-list-item.tsx';
import { words } from './trips-page.words.ts';

interface TripListProps {
  trips: TripsPageQuery['trips'];
  search: string;
  onClear: () => void;
  onMore: () => Promise<unknown>;
}

/** Trips under the year of their departure, or why there are none. */
export function TripList({ trips: { edges, pageInfo, totalCount }, search, onClear, onMore }: TripListProps) {
  const found = edges.map(({ node }) => node);
  return (
    <>
      {found.length === 0 && (search ? <NothingFound search={search} onClear={onClear} /> : <NoTrips />)}
      {groupByYear(found).map(({ year, trips }) => (
        <section key={year ?? 'undated'} aria-labelledby={`year-${year}`} className="mb-8">
          <h2 id={`year-${year}`} className="eyebrow border-b border-line pb-2.5">
            {year ?? words.undated}
          </h2>
          <ul>
            {trips.map((trip) => (
              <TripListItem key={trip.id} trip={trip} />
            ))}
          </ul>
        </section>
      ))}
      {found.length > 0 && (
        <ShowMore
          summary={words.shown(found.length, totalCount)}
          failure={words.failure.title}
          hasMore={pageInfo.hasNextPage}
          onMore={onMore}
        />
      )}
    </>
  );
}

function NoTrips() {
  return (
    <div className="grid justify-items-start border-t border-line pt-8">
      <p className="text-16 font-semibold">{words.empty.title}</p>
      <p className="mt-1 mb-4 text-ink-2">{words.empty.text}</p>
      <NewTrip />
    </div>
  );
}

function NothingFound({ search, onClear }: Pick<TripListProps, 'search' | 'onClear'>) {
  return (
    <p role="status" className="border-t border-line pt-8 text-ink-2">
      {words.nothingFound(search)}{' '}
      <button type="button" className="link tap cursor-pointer" onClick={onClear}>
        {words.clear}
      </button>
    </p>
  );
}
