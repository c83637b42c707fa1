/** A day as `YYYY-MM-DD`. */
export const isDay = (value: string): boolean => isInstant(`${value}T00:00:00.000Z`);

/** An instant as `toISOString` writes it, of the calendar that JavaScript and PostgreSQL share: it has no year 0. */
export function isInstant(value: string): boolean {
  const time = Date.parse(value);
  return /^(?!0000)\d{4}-/.test(value) && !Number.isNaN(time) && new Date(time).toISOString() === value;
}
