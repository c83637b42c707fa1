import type { EntityManager } from '@mikro-orm/postgresql';
import type { NewTrip } from './create-trip.ts';
import { Trip } from './trip.entity.ts';

/** Name and dates anew. False for a trip that is unknown or another agency's. */
export async function updateTrip(
  em: EntityManager,
  key: { agencyId: string; id: string },
  { name, startsOn, endsOn }: NewTrip,
): Promise<boolean> {
  const change = { name: name.trim(), startsOn: startsOn ?? null, endsOn: endsOn ?? null };
  return (await em.fork().nativeUpdate(Trip, key, change)) === 1;
}
