import { count } from './amount.ts';

/** Whose clock and customs a time is told by. Left out: the browser's own. */
export interface Viewer {
  locale?: string;
  timeZone?: string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "20 Nov"; with the year where it is not the current one. */
export function describeDay(at: Date, now: Date, viewer: Viewer = {}): string {
  return format(at, viewer, { day: 'numeric', month: 'short', year: yearUnlessCurrent(at, now, viewer) });
}

/** "Sun, 29 Nov, 11:32": when something ends or becomes possible. */
export function describeMoment(at: Date, now: Date, viewer: Viewer = {}): string {
  const year = yearUnlessCurrent(at, now, viewer);
  return format(at, viewer, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year,
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** The whole truth with its time zone, for a tooltip. */
export function describeFully(at: Date, viewer: Viewer = {}): string {
  return format(at, viewer, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** "just now", "5 min ago", "3 h ago", "yesterday", then the day. Ahead of now (a clock that is off) is "just now". */
export function describeSince(at: Date, now: Date, viewer: Viewer = {}): string {
  const age = now.getTime() - at.getTime();
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min ago`;
  const days = dayNumber(now, viewer) - dayNumber(at, viewer);
  if (days === 0) return `${Math.floor(age / HOUR)} h ago`;
  if (days === 1) return 'yesterday';
  return describeDay(at, now, viewer);
}

/** How long to wait, never promised too early: "in 7 s", "in 12 minutes", "at 14:05", "on Sun, 29 Nov, 11:32". */
export function describeWait(at: Date, now: Date, viewer: Viewer = {}): string {
  const wait = Math.max(at.getTime() - now.getTime(), SECOND);
  if (wait < MINUTE) return `in ${Math.ceil(wait / SECOND)} s`;
  if (wait < HOUR) return `in ${count(Math.ceil(wait / MINUTE), 'minute')}`;
  const until = new Date(Math.ceil(at.getTime() / MINUTE) * MINUTE);
  if (dayNumber(until, viewer) === dayNumber(now, viewer)) {
    return `at ${format(until, viewer, { hour: '2-digit', minute: '2-digit' })}`;
  }
  return `on ${describeMoment(until, now, viewer)}`;
}

/** Days since 1970 on the viewer's calendar. */
export function dayNumber(at: Date, viewer: Viewer = {}): number {
  return (
    Date.parse(format(at, { ...viewer, locale: 'en-CA' }, { year: 'numeric', month: '2-digit', day: '2-digit' })) / DAY
  );
}

function yearUnlessCurrent(at: Date, now: Date, viewer: Viewer): 'numeric' | undefined {
  const year = (date: Date) => format(date, { ...viewer, locale: 'en' }, { year: 'numeric' });
  return year(at) === year(now) ? undefined : 'numeric';
}

function format(at: Date, { locale, timeZone }: Viewer, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(at);
}
