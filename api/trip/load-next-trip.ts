import { agencyCredential } from '../agency/agency-credential.ts';
import { batched } from '../agency/batched.ts';
import { unauthenticated } from '../errors.ts';
import { nextTrips } from './next-trip.read.ts';

/** A contact's next trip, without what is on it; null for a contact without one. */
export const loadNextTrip = batched(async (context, contactIds: readonly string[]) => {
  const [row] = await nextTrips(context.app.pool, { ...agencyCredential(context), contactIds: [...contactIds] });
  if (!row) throw unauthenticated();
  const tripOf = new Map(row.contacts.map(({ contactId, trip }) => [contactId, trip]));
  return contactIds.map((id) => tripOf.get(id) ?? null);
});
