import { idOf } from '../agency/id.rules.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';

/** A trip under its lock: what decides about a first share. */
export interface LockedTrip {
  agencyId: string;
  id: string;
  firstSharedAt: Date | null;
}

/**
 * Takes the lock under which a trip's strip and its first share are changed. Where contacts are locked too, the trip
 * comes first. Null for a trip that is unknown or another agency's.
 */
export async function lockTrip(tx: Tx, agencyId: string, tripId: string): Promise<LockedTrip | null> {
  const [trip] = await lock(tx, { agencyId, id: idOf(tripId) });
  return trip ?? null;
}

const lock = statement('lock_trip', (db, $: { agencyId: string; id: string }) =>
  db
    .selectFrom('trip')
    .where('trip.agency_id', '=', $.agencyId)
    .where('trip.id', '=', $.id)
    .select(['trip.agency_id as agencyId', 'trip.id', 'trip.first_shared_at as firstSharedAt'])
    .forNoKeyUpdate(),
);
