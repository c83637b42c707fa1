import { count } from '../../ui/amount.ts';
import { describeDay } from '../../ui/time.ts';

const LINE = <span className="h-px min-w-3 flex-1 bg-field" />;

/** From today to departure: a disc, the days, a ring. */
export function Countdown({ days, startsOn, now }: { days: number; startsOn: string; now: Date }) {
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-2 whitespace-nowrap text-14 text-ink-3">
      <svg className="stop text-brand-ink" viewBox="0 0 10 10" aria-hidden="true">
        <circle cx="5" cy="5" r="5" fill="currentColor" />
      </svg>
      Today
      {LINE}
      <span className="font-medium text-ink">{count(days, 'day')}</span>
      {LINE}
      <time dateTime={startsOn} lang={navigator.language}>
        {describeDay(new Date(startsOn), now, { timeZone: 'UTC' })}
      </time>
      <svg className="stop text-brand-ink" viewBox="0 0 10 10" aria-hidden="true">
        <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </p>
  );
}
