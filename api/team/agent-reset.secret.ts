import { defineEntity, p } from '@mikro-orm/core';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Pool } from 'pg';
import { Agent } from '../agency/agent.entity.ts';
import type { TokenHash } from '../agency/mint-token.ts';
import { instant, references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';

/** An agent's one reset link, by the SHA-256 of its token. Gone once it is used or replaced. */
export const AgentReset = defineEntity({
  name: 'AgentReset',
  tableName: 'secret_agent_reset',
  uniques: [{ name: 'agent_reset_hash', properties: ['agencyId', 'hash'] }],
  properties: {
    agencyId: p.uuid().primary(),
    agentId: p.uuid().primary(),
    hash: p.blob(),
    /** By which its mail is known. */
    linkId: p.uuid(),
    expiresAt: instant(),
    agent: () => references(Agent, 'agency_id', 'agent_id'),
  },
});

interface Key {
  agencyId: string;
  agentId: string;
}

/** The agent's reset link from now on, in place of an earlier one. */
export async function keepReset(
  tx: Tx,
  { agencyId, agentId, hash, linkId, expiresAt }: Key & { hash: Buffer; linkId: string; expiresAt: Date },
): Promise<void> {
  await tx.upsert(AgentReset, { agencyId, agentId, hash, linkId, expiresAt });
}

/** Ends an agent's reset link, if there is one. Gives back by what its mail is known. */
export async function removeReset(tx: Tx, { agencyId, agentId }: Key): Promise<string[]> {
  const standing = await tx.find(AgentReset, { agencyId, agentId });
  await tx.nativeDelete(AgentReset, { agencyId, agentId });
  return standing.map(({ linkId }) => linkId);
}

/** Takes a link, once: of many who try at the same time, one does. */
export async function takeReset(tx: Tx, { agencyId, agentId, hash }: Key & TokenHash, now: Date): Promise<boolean> {
  return (await tx.nativeDelete(AgentReset, { agencyId, agentId, hash, expiresAt: { $gt: now } })) === 1;
}

/** Null for a link that is unknown, used, expired or replaced, or of an agent who was deactivated: all alike. */
export async function findLiveReset(pool: Pool, token: TokenHash, now: Date) {
  const [row] = await liveReset(pool, { agencyId: token.agencyId, hash: token.hash, now });
  return row ? { ...row.reset, hash: token.hash } : null;
}

const liveReset = statement('live_agent_reset', (db, $: TokenHash & { now: Date }) =>
  db
    .selectFrom('secret_agent_reset as secret')
    .innerJoin('agent', (join) =>
      join.onRef('agent.agency_id', '=', 'secret.agency_id').onRef('agent.id', '=', 'secret.agent_id'),
    )
    .innerJoin('actor', (join) =>
      join.onRef('actor.agency_id', '=', 'agent.agency_id').onRef('actor.id', '=', 'agent.id'),
    )
    .innerJoin('agency', 'agency.id', 'agent.agency_id')
    .where('secret.agency_id', '=', $.agencyId)
    .where('secret.hash', '=', $.hash)
    .where('secret.expires_at', '>', $.now)
    .where('agent.deactivated_at', 'is', null)
    .select((row) =>
      jsonBuildObject({
        agencyId: row.ref('agent.agency_id'),
        agentId: row.ref('agent.id'),
        agencyName: row.ref('agency.name'),
        agencySlug: row.ref('agency.slug'),
        name: row.ref('actor.name'),
        email: row.ref('agent.email'),
        expiresAt: row.ref('secret.expires_at'),
      }).as('reset'),
    ),
);
