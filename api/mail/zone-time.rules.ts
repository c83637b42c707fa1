// No one locale knows every abbreviation: British English says CET, American says EST, Australian says AEST.
const locales = ['en-GB', 'en-US', 'en-AU', 'en-NZ', 'en-CA', 'en-IN', 'en-ZA'];

/**
 * Prints an instant as a person in `timeZone` (IANA name) reads it: "Friday 27 November 2026, 09:12 CET". A zone
 * without an abbreviation gets its offset, "GMT-3". Seconds are cut, never rounded up, so a link outlives what it says.
 * @throws RangeError for an unknown zone
 */
export function printInZone(instant: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => day.find((piece) => piece.type === type)?.value ?? '';
  const date = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
  return `${date}, ${part('hour')}:${part('minute')} ${nameZone(instant, timeZone)}`;
}

function nameZone(instant: Date, timeZone: string): string {
  const names = locales.map((locale) => readZoneName(instant, timeZone, locale));
  return names.find((name) => !/[+\-\d]/.test(name)) ?? names[0] ?? '';
}

function readZoneName(instant: Date, timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(instant);
  return parts.find((piece) => piece.type === 'timeZoneName')?.value ?? '';
}
