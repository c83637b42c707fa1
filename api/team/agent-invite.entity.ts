import { defineEntity, p } from '@mikro-orm/core';
import { Actor } from '../agency/actor.entity.ts';
import { Agency } from '../agency/agency.entity.ts';
import { instant, references } from '../database/columns.ts';

/** That somebody is to become an agent. Its link is replaced when it is sent again; the invite stays the same. */
export const AgentInvite = defineEntity({
  name: 'AgentInvite',
  tableName: 'agent_invite',
  indexes: [
    {
      name: 'agent_invite_standing',
      expression: `create unique index "agent_invite_standing" on "agent_invite" ("agency_id", "email") where "accepted_at" is null and "withdrawn_at" is null`,
    },
  ],
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** Normalised. */
    email: p.text(),
    invitedBy: p.uuid(),
    /** Newest link. */
    sentAt: instant(),
    expiresAt: instant(),
    acceptedAt: instant().nullable(),
    withdrawnAt: instant().nullable(),
    agency: () => references(Agency, 'agency_id'),
    inviter: () => references(Actor, 'agency_id', 'invited_by'),
  },
});
