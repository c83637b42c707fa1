/**
 * Prints an instant as a person in `timeZone` (IANA name) reads it: "Friday 27 November 2026, 09:12 CET". A zone
 * without an abbreviation gets its offset, "GMT-3". Seconds are cut, never rounded up, so a link outlives what it says.
 * @throws RangeError for an unknown zone
 */
export function printInZone(instant: Date, timeZone: string): string {
  const day = dayFormat(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => day.find((piece) => piece.type === type)?.value ?? '';
  const date = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
  return `${date}, ${part('hour')}:${part('minute')} ${nameZone(instant, timeZone)}`;
}

function nameZone(instant: Date, timeZone: string): string {
  let offset = '';
  for (const format of nameFormats) {
    const name = readZoneName(instant, format(timeZone));
    if (!/[+\-\d]/.test(name)) return name;
    offset ||= name;
  }
  return offset;
}

const readZoneName = (instant: Date, format: Intl.DateTimeFormat): string =>
  format.formatToParts(instant).find((piece) => piece.type === 'timeZoneName')?.value ?? '';

/** One for each zone: making a format takes a hundred times as long as using it. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): (timeZone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const format = made.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
    made.set(timeZone, format);
    return format;
  };
}

const dayFormat = formatOf('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

// No one locale knows every abbreviation: British English says CET, American says EST, Australian says AEST.
const nameFormats = (['en-GB', 'en-US', 'en-AU', 'en-NZ', 'en-CA', 'en-IN', 'en-ZA'] as const).map((locale) =>
  formatOf(locale, { timeZoneName: 'short' }),
);
