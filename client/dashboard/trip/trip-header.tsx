import { Link } from 'react-router';
import { countNights, daysUntil, describeDatesWithWeekdays } from '../../ui/calendar.ts';
import { useNow } from '../../ui/use-now.ts';
import { EditTrip } from './edit-trip.tsx';
import { tripPage as words } from './trip-page.words.tsx';

interface TripHeaderProps {
  trip: { id: string; name: string; startsOn: string | null; endsOn: string | null };
}

/** Which trip it is, when, and how far off. */
export function TripHeader({ trip }: TripHeaderProps) {
  const { name, startsOn, endsOn } = trip;
  const now = useNow();
  const distance = (date: string | null) => (date === null ? null : daysUntil(date, now));
  const dates = describeDatesWithWeekdays(startsOn, endsOn);
  const nights = countNights(startsOn, endsOn);
  const facts = [
    nights === null ? null : words.nights(nights),
    words.departs(distance(startsOn), distance(endsOn)),
  ].filter((fact) => fact !== null);
  const year = startsOn?.slice(0, 4);
  return (
    <header>
      <nav aria-label={words.breadcrumb}>
        <ol className="flex gap-2 text-13 text-ink-3">
          <li>
            <Link to="/trips" className="tap rounded-s hover:text-ink hover:underline">
              {words.trips}
            </Link>
          </li>
          {year && (
            <li className="flex gap-2">
              <span aria-hidden="true">/</span>
              {year}
            </li>
          )}
        </ol>
      </nav>
      <div className="mt-2.5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-28 font-semibold break-words">{name}</h1>
          <p className="mt-1 text-ink-3">
            {dates && <span className="num text-ink-2">{dates}</span>}
            {facts.map((fact) => (
              <span key={fact}> · {fact}</span>
            ))}
          </p>
        </div>
        <EditTrip trip={trip} />
      </div>
    </header>
  );
}
