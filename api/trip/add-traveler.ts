import { v7 as newId } from 'uuid';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import { Traveler } from './traveler.entity.ts';

interface Place {
  agencyId: string;
  tripId: string;
}

const lockTrip = statement('lock_trip', (db, $: Place) =>
  db
    .selectFrom('trip')
    .where('trip.agency_id', '=', $.agencyId)
    .where('trip.id', '=', $.tripId)
    .select('trip.id')
    .forNoKeyUpdate(),
);

const lastPosition = statement('last_position', (db, $: Place) =>
  db
    .selectFrom('traveler')
    .where('traveler.agency_id', '=', $.agencyId)
    .where('traveler.trip_id', '=', $.tripId)
    .select((traveler) => traveler.fn.max('traveler.position').as('position')),
);

/** Puts a contact at the end of the trip's strip. Nobody is primary by himself; a new primary takes it from the old. */
export async function addTraveler(tx: Tx, place: Place, contactId: string, isPrimary: boolean): Promise<string> {
  await lockTrip(tx, place);
  const [last] = await lastPosition(tx, place);
  if (isPrimary) await tx.nativeUpdate(Traveler, { ...place, isPrimary: true }, { isPrimary: false });
  const id = newId();
  await tx.insert(Traveler, { ...place, id, contactId, position: (last?.position ?? 0) + 1, isPrimary });
  return id;
}
