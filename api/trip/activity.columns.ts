import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../database/statement.ts';

type TripRow = ExpressionBuilder<Tables, 'trip'>;

/** What was shared on a trip. */
export const sharedDocuments = (trip: TripRow) =>
  trip
    .selectFrom('document')
    .whereRef('document.agency_id', '=', 'trip.agency_id')
    .whereRef('document.trip_id', '=', 'trip.id')
    .where('document.shared_at', 'is not', null);

/** Who is on a trip now: what happened to who is off it has left the trip with them. */
export const presentTravelers = (trip: TripRow) =>
  trip
    .selectFrom('traveler')
    .whereRef('traveler.agency_id', '=', 'trip.agency_id')
    .whereRef('traveler.trip_id', '=', 'trip.id')
    .where('traveler.removed_at', 'is', null);
