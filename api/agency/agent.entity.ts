import { defineEntity, p } from '@mikro-orm/core';
import { instant, references } from '../database/columns.ts';
import { Actor } from './actor.entity.ts';

/** A person of the agency who uses the dashboard. Its name stands in its actor. */
export const Agent = defineEntity({
  name: 'Agent',
  tableName: 'agent',
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** Normalised; agents sign in without naming their agency, so it is unique over all of them. */
    email: p.text().unique(),
    /** Says who else works here. Every agency has one. */
    isOwner: p.boolean().default(false),
    createdAt: instant(),
    deactivatedAt: instant().nullable(),
    actor: () => references(Actor, 'agency_id', 'id'),
  },
});
