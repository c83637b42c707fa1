import { defineEntity, p } from '@mikro-orm/core';
import { Actor } from '../agency/actor.entity.ts';
import { instant, references } from '../database/columns.ts';
import { autoInviteOutcomes } from './auto-invite.rules.ts';
import { documentKinds } from './document.rules.ts';
import { Trip } from './trip.entity.ts';

/** A record of what can be shared with a trip's travelers. */
export const Document = defineEntity({
  name: 'Document',
  tableName: 'document',
  indexes: [{ name: 'document_of_trip', properties: ['agencyId', 'tripId', 'createdAt'] }],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    tripId: p.uuid(),
    kind: p.enum(documentKinds),
    title: p.text(),
    url: p.text().nullable(),
    createdAt: instant(),
    sharedAt: instant().nullable(),
    sharedBy: p.uuid().nullable(),
    /** What its share did about the portal invite; the trip keeps the rest of what its first share did. */
    autoInviteOutcome: p.enum(autoInviteOutcomes).nullable(),
    trip: () => references(Trip, 'agency_id', 'trip_id'),
    sharer: () => references(Actor, 'agency_id', 'shared_by'),
  },
});
