import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import type { Tables } from '../database/statement.ts';
import { presentTravelers, sharedDocuments } from './activity.columns.ts';

type TripRow = ExpressionBuilder<Tables, 'trip'>;

/** How much `activityPages` has to show in all. */
export const activityCounts = agencyRead('activity_counts', (me, $: { ownerIds: string[] }) =>
  me.select((me) => [
    jsonArrayFrom(
      me
        .selectFrom('trip')
        .whereRef('trip.agency_id', '=', 'me.agency_id')
        .where('trip.id', '=', sql<string>`any(${$.ownerIds}::uuid[])`)
        .select((row) => ['trip.id as ownerId', countOf(row as unknown as TripRow).as('count')]),
    ).as('counts'),
  ]),
);

function countOf(trip: TripRow) {
  return sql<number>`${eventCount(trip)} + ${signInCount(trip)} + ${shareCount(trip)}`;
}

function eventCount(trip: TripRow) {
  return presentTravelers(trip)
    .innerJoin('portal_account_event as event', (join) =>
      join.onRef('event.agency_id', '=', 'traveler.agency_id').onRef('event.contact_id', '=', 'traveler.contact_id'),
    )
    .select((event) => event.fn.countAll<number>().as('count'));
}

function signInCount(trip: TripRow) {
  return presentTravelers(trip)
    .innerJoin('login_event', (join) =>
      join
        .onRef('login_event.agency_id', '=', 'traveler.agency_id')
        .onRef('login_event.contact_id', '=', 'traveler.contact_id'),
    )
    .where('login_event.kind', '=', 'SIGNED_IN')
    .select((event) => event.fn.countAll<number>().as('count'));
}

function shareCount(trip: TripRow) {
  return sharedDocuments(trip).select((document) => document.fn.countAll<number>().as('count'));
}
