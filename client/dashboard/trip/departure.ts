import { count } from '../../ui/amount.ts';

/** How far off a trip is. The first day is day 1. */
export function describeDeparture(untilStart: number | null, untilEnd: number | null): string | null {
  if (untilStart === null) return null;
  if (untilStart > 1) return `in ${count(untilStart, 'day')}`;
  if (untilStart === 1) return 'tomorrow';
  if (untilStart === 0) return 'today';
  if (untilEnd === null || untilEnd < 0) return null;
  return `day ${1 - untilStart} of ${untilEnd - untilStart + 1}`;
}
