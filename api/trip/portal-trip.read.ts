import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { clientRead } from '../portal/client-read.ts';

/** The client's trips, soonest first, with what was shared, newest first. */
export const portalTrips = clientRead('portal_trips', (me) =>
  me.select((me) => [
    jsonArrayFrom(
      me
        .selectFrom('traveler')
        .innerJoin('trip', (join) =>
          join.onRef('trip.agency_id', '=', 'traveler.agency_id').onRef('trip.id', '=', 'traveler.trip_id'),
        )
        .whereRef('traveler.agency_id', '=', 'me.agency_id')
        .whereRef('traveler.contact_id', '=', 'me.contact_id')
        .where('traveler.removed_at', 'is', null)
        .orderBy('trip.starts_on', (start) => start.asc().nullsLast())
        .orderBy('trip.id')
        .select((trip) => [
          'trip.id',
          'trip.name',
          'trip.starts_on as startsOn',
          'trip.ends_on as endsOn',
          jsonArrayFrom(
            trip
              .selectFrom('document')
              .whereRef('document.agency_id', '=', 'trip.agency_id')
              .whereRef('document.trip_id', '=', 'trip.id')
              .where('document.shared_at', 'is not', null)
              .orderBy('document.shared_at', 'desc')
              .orderBy('document.id')
              .select([
                'document.id',
                'document.kind',
                'document.title',
                'document.url',
                'document.shared_at as sharedAt',
              ]),
          ).as('documents'),
        ]),
    ).as('trips'),
  ]),
);
