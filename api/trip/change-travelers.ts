import { idOf } from '../agency/id.rules.ts';
import type { AgencyViewer } from '../agency/identify-viewer.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { addTraveler, makePrimary, removeTraveler } from './change-strip.ts';
import { lockTrip } from './lock-trip.ts';

/** The trip, changed or as it was, and why it was not. */
export interface TripChange {
  tripId: string | null;
  errors: UserError[];
}

/** NOT_FOUND names the trip or the contact; INVALID the contact who is on the trip already. */
export function addToTrip(
  app: App,
  by: AgencyViewer,
  { tripId, contactId, isPrimary }: { tripId: string; contactId: string; isPrimary: boolean },
): Promise<TripChange> {
  return inTransaction(app.orm.em, async (tx) => {
    const trip = await lockTrip(tx, by.agencyId, tripId);
    if (!trip) return refused(null, notFound('trip', 'tripId'));
    const [contact] = await contactOfAgency(tx, { agencyId: by.agencyId, id: idOf(contactId) });
    if (!contact) return refused(trip.id, notFound('contact', 'contactId'));
    const added = await addTraveler(tx, { agencyId: by.agencyId, tripId: trip.id }, contact.id, isPrimary);
    return added ? { tripId: trip.id, errors: [] } : refused(trip.id, alreadyOn);
  });
}

/** NOT_FOUND for a traveler who is unknown, another agency's, or off the trip. */
export const removeFromTrip = (app: App, by: AgencyViewer, travelerId: string): Promise<TripChange> =>
  changeTraveler(app, by, travelerId, (tx, place, id) => removeTraveler(tx, place, id, app.clock.now()));

/** NOT_FOUND for a traveler who is unknown, another agency's, or off the trip. */
export const makePrimaryOfTrip = (app: App, by: AgencyViewer, travelerId: string): Promise<TripChange> =>
  changeTraveler(app, by, travelerId, makePrimary);

type Change = (tx: Tx, place: { agencyId: string; tripId: string }, id: string) => Promise<void>;

function changeTraveler(app: App, { agencyId }: AgencyViewer, travelerId: string, change: Change): Promise<TripChange> {
  const key = { agencyId, id: idOf(travelerId) };
  return inTransaction(app.orm.em, async (tx) => {
    const [traveler] = await travelerOfAgency(tx, key);
    if (!traveler) return refused(null, notFound('traveler', 'id'));
    const place = { agencyId, tripId: traveler.tripId };
    await lockTrip(tx, agencyId, traveler.tripId);
    // Under the lock once more: somebody may have taken the traveler off meanwhile.
    const [still] = await travelerOfAgency(tx, key);
    if (!still) return refused(traveler.tripId, notFound('traveler', 'id'));
    await change(tx, place, key.id);
    return { tripId: traveler.tripId, errors: [] };
  });
}

const travelerOfAgency = statement('traveler_of_agency', (db, $: { agencyId: string; id: string }) =>
  db
    .selectFrom('traveler')
    .where('traveler.agency_id', '=', $.agencyId)
    .where('traveler.id', '=', $.id)
    .where('traveler.removed_at', 'is', null)
    .select('traveler.trip_id as tripId'),
);

const contactOfAgency = statement('contact_of_agency', (db, $: { agencyId: string; id: string }) =>
  db
    .selectFrom('contact')
    .where('contact.agency_id', '=', $.agencyId)
    .where('contact.id', '=', $.id)
    .select('contact.id'),
);

const refused = (tripId: string | null, error: UserError): TripChange => ({ tripId, errors: [error] });

export const notFound = (what: string, argument: string): UserError => ({
  code: 'NOT_FOUND',
  message: `There is no such ${what}. It may have been opened from an old page: reload it.`,
  path: [argument],
});

const alreadyOn: UserError = {
  code: 'INVALID',
  message: 'This contact is on the trip already: choose another one.',
  path: ['contactId'],
};
