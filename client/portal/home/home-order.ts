import { daysUntil } from '../../ui/calendar.ts';
import { dayNumber } from '../../ui/time.ts';
import type { HomeDocumentFragment, HomeTripFragment } from '../gql/graphql.ts';

/** For how many days, today included, a document counts as new. */
const NEW_FOR_DAYS = 7;

/** Soonest first, then those without a date; trips that are over come last, the latest of them first. */
export function orderTrips(trips: readonly HomeTripFragment[], now: Date): HomeTripFragment[] {
  return trips.toSorted((a, b) => {
    const over = isOver(a, now);
    const rank = Number(over) - Number(isOver(b, now));
    if (rank) return rank;
    const soonest = startOf(a).localeCompare(startOf(b));
    return over ? -soonest : soonest;
  });
}

/** Newest first. */
export function orderDocuments(documents: readonly HomeDocumentFragment[]): HomeDocumentFragment[] {
  return documents.toSorted((a, b) => b.sharedAt.localeCompare(a.sharedAt));
}

/** Shared today or on one of the six days before. What its reader has seen is not known, so it claims no more. */
export function isNew(document: HomeDocumentFragment, now: Date): boolean {
  return daysSince(document.sharedAt, now) < NEW_FOR_DAYS;
}

/** Midnights since a moment, on the reader's clock: 0 today, 1 yesterday. */
export function daysSince(at: string, now: Date): number {
  return dayNumber(now) - dayNumber(new Date(at));
}

/** Days until a trip begins. Null once it has, or while it has no date. */
export function daysToGo(trip: HomeTripFragment, now: Date): number | null {
  const days = trip.startsOn ? daysUntil(trip.startsOn, now) : 0;
  return days > 0 ? days : null;
}

/** From the day after its last. */
export function isOver(trip: HomeTripFragment, now: Date): boolean {
  const end = trip.endsOn ?? trip.startsOn;
  return end !== null && daysUntil(end, now) < 0;
}

/** A trip without a date is after all that have one. */
function startOf(trip: HomeTripFragment): string {
  return trip.startsOn ?? trip.endsOn ?? '9999';
}
