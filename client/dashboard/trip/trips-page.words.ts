import { amount, count } from '../../ui/amount.ts';
import { describeDeparture } from './departure.ts';

export const words = {
  title: 'Trips',
  documentTitle: 'Trips',
  search: 'Search trips',
  undated: 'No dates yet',
  departs: (untilStart: number | null, untilEnd: number | null): string | null => {
    const departure = describeDeparture(untilStart, untilEnd);
    if (departure === null) return untilStart === null ? null : 'Over';
    return untilStart !== null && untilStart >= 0 ? `Departs ${departure}` : `Under way, ${departure}`;
  },
  noTravelers: 'Nobody on this trip yet',
  inPortal: (inside: number, all: number) => `${inside} of ${all} in the portal`,
  shown: (shown: number, all: number) =>
    shown === all ? count(all, 'trip') : `${amount(shown)} of ${count(all, 'trip')}`,
  empty: {
    title: 'No trips yet',
    text: 'They will be listed here by departure, each with who can already see it online.',
  },
  nothingFound: (search: string) => `No trip matches “${search}”.`,
  clear: 'Clear search',
  failure: { title: 'The trips didn’t load', text: 'Check your connection, then try again.' },
};
