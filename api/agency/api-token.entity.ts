import { defineEntity, p } from '@mikro-orm/core';
import { instant, references } from '../database/columns.ts';
import { Actor } from './actor.entity.ts';
import { Agent } from './agent.entity.ts';
import { apiScopes } from './api-token.rules.ts';

/** A partner tool's token. Its name stands in its actor; its secret is in a table of its own. */
export const ApiToken = defineEntity({
  name: 'ApiToken',
  tableName: 'api_token',
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    scopes: p.enum(apiScopes).array(),
    createdAt: instant(),
    createdBy: p.uuid(),
    /** Null: it lasts until it is revoked. */
    expiresAt: instant().nullable(),
    lastUsedAt: instant().nullable(),
    revokedAt: instant().nullable(),
    actor: () => references(Actor, 'agency_id', 'id'),
    creator: () => references(Agent, 'agency_id', 'created_by'),
  },
});
