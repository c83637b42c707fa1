const number = new Intl.NumberFormat();

/** "10,003", as the reader's language groups it. */
export const amount: (amount: number) => string = number.format;

/** "1 day", "2 days", "10,003 contacts". */
export function count(many: number, unit: string): string {
  return `${amount(many)} ${unit}${many === 1 ? '' : 's'}`;
}
