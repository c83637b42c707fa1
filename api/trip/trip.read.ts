import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import { tripRow } from './trip.columns.ts';

/** The trip page: those of the trips that are the caller's, whole, in any order. */
export const tripsById = agencyRead('trips_by_id', (me, $: { ids: string[]; now: Date }) =>
  me.select((me) => [
    jsonArrayFrom(
      tripRow(
        me
          .selectFrom('trip')
          .whereRef('trip.agency_id', '=', 'me.agency_id')
          .where('trip.id', '=', sql<string>`any(${$.ids}::uuid[])`),
        $,
      ),
    ).as('trips'),
  ]),
);

/** Trips are listed by start, those without one last. */
const startOrder = sql<string>`coalesce(trip.starts_on, 'infinity')`;

export interface TripPage {
  /** The place after which the page starts: a start, and a trip of that start. */
  afterStart: string;
  afterId: string;
  search: string | null;
  limit: number;
}

export const tripPage = agencyRead('trip_page', (me, $: TripPage & { now: Date }) =>
  me.select((me) => [
    jsonArrayFrom(
      tripRow(
        me
          .selectFrom('trip')
          .whereRef('trip.agency_id', '=', 'me.agency_id')
          .where(sql<boolean>`(${startOrder}, trip.id) > (${$.afterStart}::date, ${$.afterId}::uuid)`)
          .where(isFound($))
          .orderBy(startOrder)
          .orderBy('trip.id')
          .limit($.limit),
        $,
      ),
    ).as('trips'),
  ]),
);

export const tripCount = agencyRead('trip_count', (me, $: { search: string | null }) =>
  me
    .innerJoin('trip', 'trip.agency_id', 'me.agency_id')
    .where(isFound($))
    .select((me) => me.fn.countAll<number>().as('count')),
);

function isFound($: { search: string | null }) {
  return sql<boolean>`(${$.search}::text is null or strpos(lower(trip.name), lower(${$.search})) > 0)`;
}
