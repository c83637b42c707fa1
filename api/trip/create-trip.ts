import { v7 as newId } from 'uuid';
import type { Tx } from '../orm.ts';
import type { Day } from '../scalars.ts';
import { Trip } from './trip.entity.ts';

export interface NewTrip {
  name: string;
  startsOn?: Day | null;
  endsOn?: Day | null;
}

/** A trip without travelers yet. */
export async function createTrip(
  tx: Tx,
  agencyId: string,
  { name, startsOn, endsOn }: NewTrip,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.insert(Trip, {
    agencyId,
    id,
    name: name.trim(),
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
    createdAt: now,
  });
  return id;
}
