import { agencyCredential } from '../agency/agency-credential.ts';
import { batched } from '../agency/batched.ts';
import { unauthenticated } from '../errors.ts';
import { nextTrips } from './next-trip.read.ts';

/** The id of a contact's next trip; null for a contact without one. */
export const loadNextTripId = batched(async (context, contactIds: readonly string[]) => {
  const [row] = await nextTrips(context.app.pool, { ...agencyCredential(context), contactIds: [...contactIds] });
  if (!row) throw unauthenticated();
  const tripIdOf = new Map(row.contacts.map(({ contactId, tripId }) => [contactId, tripId]));
  return contactIds.map((id) => tripIdOf.get(id) ?? null);
});
