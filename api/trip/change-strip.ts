import { v7 as newId } from 'uuid';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import { Traveler } from './traveler.entity.ts';

interface Place {
  agencyId: string;
  tripId: string;
}

/**
 * Puts a contact at the end of a locked trip's strip; whoever is on it stays where they are. Nobody is primary by
 * himself; a new primary takes it from the old. False for a contact who is on the trip.
 */
export async function addTraveler(tx: Tx, place: Place, contactId: string, isPrimary: boolean): Promise<boolean> {
  if (await tx.count(Traveler, { ...place, contactId, removedAt: null })) return false;
  const [last] = await lastPosition(tx, place);
  if (isPrimary) await dethrone(tx, place);
  await tx.insert(Traveler, { ...place, id: newId(), contactId, position: (last?.position ?? 0) + 1, isPrimary });
  return true;
}

/** Makes a traveler of a locked trip its primary; nobody moves. */
export async function makePrimary(tx: Tx, place: Place, id: string): Promise<void> {
  await dethrone(tx, place);
  await tx.nativeUpdate(Traveler, { ...place, id }, { isPrimary: true });
}

/** Takes a traveler off a locked trip. */
export async function removeTraveler(tx: Tx, place: Place, id: string, now: Date): Promise<void> {
  await tx.nativeUpdate(Traveler, { ...place, id }, { removedAt: now, isPrimary: false });
}

const dethrone = (tx: Tx, place: Place) =>
  tx.nativeUpdate(Traveler, { ...place, isPrimary: true }, { isPrimary: false });

const lastPosition = statement('last_position', (db, $: Place) =>
  db
    .selectFrom('traveler')
    .where('traveler.agency_id', '=', $.agencyId)
    .where('traveler.trip_id', '=', $.tripId)
    .select((traveler) => traveler.fn.max('traveler.position').as('position')),
);
