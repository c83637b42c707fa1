import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';

/**
 * For each of the caller's contacts that are asked for, the soonest trip that is not over where the agency is: its own
 * columns, without what is on it.
 */
export const nextTrips = agencyRead('next_trips', (me, $: { contactIds: string[]; now: Date }) =>
  me.select((me) => [
    jsonArrayFrom(
      me
        .selectFrom('contact')
        .innerJoin('agency', 'agency.id', 'contact.agency_id')
        .whereRef('contact.agency_id', '=', 'me.agency_id')
        .where('contact.id', '=', sql<string>`any(${$.contactIds}::uuid[])`)
        .select((contact) => [
          'contact.id as contactId',
          jsonObjectFrom(
            contact
              .selectFrom('traveler')
              .innerJoin('trip', (join) =>
                join.onRef('trip.agency_id', '=', 'traveler.agency_id').onRef('trip.id', '=', 'traveler.trip_id'),
              )
              .whereRef('traveler.agency_id', '=', 'contact.agency_id')
              .whereRef('traveler.contact_id', '=', 'contact.id')
              .where('traveler.removed_at', 'is', null)
              .where(
                sql<boolean>`coalesce(trip.ends_on, trip.starts_on) >= (${$.now}::timestamptz at time zone agency.time_zone)::date`,
              )
              .orderBy('trip.starts_on')
              .orderBy('trip.id')
              .limit(1)
              .select([
                'trip.id',
                'trip.name',
                'trip.starts_on as startsOn',
                'trip.ends_on as endsOn',
                'trip.first_shared_at as firstSharedAt',
              ]),
          ).as('trip'),
        ]),
    ).as('contacts'),
  ]),
);
