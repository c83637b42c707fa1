import { describeDatesWithWeekdays } from '../../ui/calendar.ts';
import type { HomeTripFragment } from '../gql/graphql.ts';
import { Countdown } from './countdown.tsx';
import { DocumentRow } from './document-row.tsx';
import { daysToGo, isOver, orderDocuments } from './home-order.ts';
import { words } from './home-words.ts';

interface Props {
  trip: HomeTripFragment;
  agencyName: string;
  now: Date;
  /** One trip of the page counts the days. */
  countdown: boolean;
}

export function Trip({ trip, agencyName, now, countdown }: Props) {
  const { name, startsOn, endsOn, documents } = trip;
  const days = daysToGo(trip, now);
  const dates = describeDatesWithWeekdays(startsOn, endsOn);
  const past = isOver(trip, now);
  return (
    <section className="not-first:mt-3">
      <h2 className="text-22 font-semibold">{name}</h2>
      <p className="mt-1 text-ink-2">
        {past && `${words.past} · `}
        {dates ? <span lang={navigator.language}>{dates}</span> : words.noDates}
      </p>
      {countdown && days && startsOn && <Countdown days={days} startsOn={startsOn} now={now} />}
      {documents.length === 0 ? (
        <p className="mt-4 border-t border-line pt-4 text-ink-2">
          {past ? words.nothingShared : words.noDocuments(agencyName)}
        </p>
      ) : (
        <ul className="mt-4 border-t border-line">
          {orderDocuments(documents).map((document) => (
            <DocumentRow key={document.id} document={document} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}
