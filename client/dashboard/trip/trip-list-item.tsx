import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Link } from 'react-router';
import { daysUntil, describeDates } from '../../ui/calendar.ts';
import { useNow } from '../../ui/use-now.ts';
import { fullName } from '../contact/contact-name.ts';
import { TripListItemFragmentDoc } from '../gql/graphql.ts';
import { words } from './trips-page.words.ts';
import { WhoIsIn } from './who-is-in.tsx';

/** A trip in two lines: what and who, when and how far off, and who is in. */
export function TripListItem({ trip }: { trip: FragmentType<typeof TripListItemFragmentDoc> }) {
  const {
    data: { id, name, startsOn, endsOn, travelers },
  } = useSuspenseFragment({ fragment: TripListItemFragmentDoc, from: trip });
  const people = travelers.map(({ contact }) => contact);
  const now = useNow();
  const distance = (date: string | null) => (date === null ? null : daysUntil(date, now));
  return (
    <li className="row grid gap-x-8 gap-y-1.5 py-3.5 text-13 leading-5 md:grid-cols-[minmax(0,1fr)_10rem_17.5rem]">
      <div className="min-w-0">
        <h3>
          <Link
            to={`/trips/${id}`}
            className="text-14 font-semibold outline-none after:absolute after:inset-0 after:rounded-m focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
          >
            {name}
          </Link>
        </h3>
        <p className="clip text-ink-3">{people.length > 0 ? people.map(fullName).join(', ') : words.noTravelers}</p>
      </div>
      <div className="flex flex-wrap gap-x-2 md:block">
        <p className="num text-ink-2">{describeDates(startsOn, endsOn)}</p>
        <p className="text-ink-3">{words.departs(distance(startsOn), distance(endsOn))}</p>
      </div>
      {people.length > 0 && <WhoIsIn people={people} />}
    </li>
  );
}
