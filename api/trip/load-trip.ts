import { agencyCredential } from '../agency/agency-credential.ts';
import { batched } from '../agency/batched.ts';
import { idOf } from '../agency/id.rules.ts';
import { unauthenticated } from '../errors.ts';
import { tripsById } from './trip.read.ts';

/** A trip of the caller's agency; null for an unknown id and for another agency's. */
export const loadTrip = batched(async (context, ids: readonly string[]) => {
  const [row] = await tripsById(context.app.pool, { ...agencyCredential(context), ids: ids.map(idOf) });
  if (!row) throw unauthenticated();
  const tripOf = new Map(row.trips.map((trip) => [trip.id, trip]));
  return ids.map((id) => tripOf.get(id.toLowerCase()) ?? null);
});
