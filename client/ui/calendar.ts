import { dayNumber, type Viewer } from './time.ts';

const DAY = 24 * 60 * 60 * 1000;

/** "14 – 24 May 2027" for two calendar dates (YYYY-MM-DD), or one of them. Null when there is none. */
export function describeDates(startsOn: string | null, endsOn: string | null, viewer: Viewer = {}): string | null {
  return formatRange(startsOn, endsOn, viewer, {});
}

/** The same with weekdays: "Fri, 14 May – Mon, 24 May 2027". */
export function describeDatesWithWeekdays(
  startsOn: string | null,
  endsOn: string | null,
  viewer: Viewer = {},
): string | null {
  return formatRange(startsOn, endsOn, viewer, { weekday: 'short' });
}

/** Nights between two calendar dates. Null while one is open. */
export function countNights(startsOn: string | null, endsOn: string | null): number | null {
  if (startsOn === null || endsOn === null) return null;
  return (Date.parse(endsOn) - Date.parse(startsOn)) / DAY;
}

/** Days from the viewer's today to a calendar date: 0 today, negative when it is past. */
export function daysUntil(date: string, now: Date, viewer: Viewer = {}): number {
  return Date.parse(date) / DAY - dayNumber(now, viewer);
}

function formatRange(
  startsOn: string | null,
  endsOn: string | null,
  { locale }: Viewer,
  detail: Intl.DateTimeFormatOptions,
): string | null {
  const first = startsOn ?? endsOn;
  const last = endsOn ?? startsOn;
  if (first === null || last === null) return null;
  // A calendar date has no zone: it is read and written in UTC, so that nobody's clock moves it.
  const options = { ...detail, day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).formatRange(new Date(first), new Date(last));
}
