import { defineEntity, p } from '@mikro-orm/core';
import { instant, references } from '../database/columns.ts';
import { Agent } from './agent.entity.ts';
import { gmailConnectionStatuses } from './gmail-connection.rules.ts';

/** An agent's own Gmail, from which their invites and resets go out. The token is in the vault. */
export const GmailConnection = defineEntity({
  name: 'GmailConnection',
  tableName: 'gmail_connection',
  properties: {
    agencyId: p.uuid().primary(),
    agentId: p.uuid().primary(),
    /** The address that Google vouches for. */
    email: p.text(),
    status: p.enum(gmailConnectionStatuses),
    /** Names the connection too: what was learned of an earlier one does not count for this one. */
    connectedAt: instant(),
    /** Since when nothing can be sent from it; null while it works. */
    brokenAt: instant().nullable(),
    agent: () => references(Agent, 'agency_id', 'agent_id'),
  },
});
