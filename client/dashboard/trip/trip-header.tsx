import { Link } from 'react-router';
import { countNights, daysUntil, describeDatesWithWeekdays } from '../../ui/calendar.ts';
import { useNow } from '../../ui/use-now.ts';
import { tripPage as words } from './trip-page.words.tsx';

interface TripHeaderProps {
  trip: { name: string; startsOn: string | null; endsOn: string | null };
}

/** Which trip it is, when, and how far off. */
export function TripHeader({ trip: { name, startsOn, endsOn } }: TripHeaderProps) {
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
      <h1 className="mt-2.5 text-28 font-semibold">{name}</h1>
      <p className="mt-1 text-ink-3">
        {dates && <span className="num text-ink-2">{dates}</span>}
        {facts.map((fact) => (
          <span key={fact}> · {fact}</span>
        ))}
      </p>
    </header>
  );
}
