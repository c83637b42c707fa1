import { defineEntity, p } from '@mikro-orm/core';
import { Contact } from '../contact/contact.entity.ts';
import { instant, references } from '../database/columns.ts';
import { Trip } from './trip.entity.ts';

/** A contact on a trip: once, at its place in the strip, and at most one of them primary. */
export const Traveler = defineEntity({
  name: 'Traveler',
  tableName: 'traveler',
  uniques: [
    {
      name: 'traveler_once_a_trip',
      expression:
        'create unique index "traveler_once_a_trip" on "traveler" ("agency_id", "trip_id", "contact_id") where "removed_at" is null',
    },
    {
      name: 'traveler_one_primary',
      expression:
        'create unique index "traveler_one_primary" on "traveler" ("agency_id", "trip_id") where "is_primary"',
    },
  ],
  indexes: [
    { name: 'traveler_strip', properties: ['agencyId', 'tripId', 'position'] },
    { name: 'traveler_of_contact', properties: ['agencyId', 'contactId'] },
  ],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    tripId: p.uuid(),
    contactId: p.uuid(),
    /** Order of adding. */
    position: p.integer(),
    isPrimary: p.boolean(),
    /** Nothing is deleted: who is taken off a trip keeps the row, for the record of its first share. */
    removedAt: instant().nullable(),
    trip: () => references(Trip, 'agency_id', 'trip_id'),
    contact: () => references(Contact, 'agency_id', 'contact_id'),
  },
});
