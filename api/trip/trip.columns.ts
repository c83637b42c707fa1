import type { SelectQueryBuilder } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { contactRow } from '../contact/contact.columns.ts';
import type { Tables } from '../database/statement.ts';
import type { AtTime } from '../portal/access.columns.ts';

/** GraphQL's Trip: the nesting is the shape of the answer. */
export const tripRow = <DB extends Tables, O>(trips: SelectQueryBuilder<DB, 'trip', O>, $: AtTime) =>
  (trips as unknown as SelectQueryBuilder<Tables, 'trip', O>).select((trip) => [
    'trip.id',
    'trip.name',
    'trip.starts_on as startsOn',
    'trip.ends_on as endsOn',
    jsonArrayFrom(
      trip
        .selectFrom('traveler')
        .whereRef('traveler.agency_id', '=', 'trip.agency_id')
        .whereRef('traveler.trip_id', '=', 'trip.id')
        .orderBy('traveler.position')
        .select((traveler) => [
          'traveler.id',
          'traveler.is_primary as isPrimary',
          'traveler.trip_id as tripId',
          jsonObjectFrom(
            contactRow(
              traveler
                .selectFrom('contact')
                .whereRef('contact.agency_id', '=', 'traveler.agency_id')
                .whereRef('contact.id', '=', 'traveler.contact_id') as never,
              $,
            ),
          )
            .$notNull()
            .as('contact'),
        ]),
    ).as('travelers'),
    jsonArrayFrom(
      trip
        .selectFrom('document')
        .whereRef('document.agency_id', '=', 'trip.agency_id')
        .whereRef('document.trip_id', '=', 'trip.id')
        .orderBy('document.created_at')
        .orderBy('document.id')
        .select([
          'document.id',
          'document.kind',
          'document.title',
          'document.url',
          'document.shared_at as sharedAt',
          'document.trip_id as tripId',
        ]),
    ).as('documents'),
  ]);
