import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import { Agent } from './agent.entity.ts';

/** An agent's password, as argon2id hash. */
export const AgentCredential = defineEntity({
  name: 'AgentCredential',
  tableName: 'secret_agent_credential',
  properties: {
    agencyId: p.uuid().primary(),
    agentId: p.uuid().primary(),
    passwordHash: p.text(),
    agent: () => references(Agent, 'agency_id', 'agent_id'),
  },
});

/** The active agent who signs in with an address, with the hash of the password. */
export async function agentCredentialOf(pool: Pool, email: string | null) {
  const [agent] = await agentCredential(pool, { email: email ?? '' });
  return agent ?? null;
}

const agentCredential = statement('agent_credential', (db, $: { email: string }) =>
  db
    .selectFrom('agent')
    .innerJoin('secret_agent_credential as credential', (join) =>
      join.onRef('credential.agency_id', '=', 'agent.agency_id').onRef('credential.agent_id', '=', 'agent.id'),
    )
    .where('agent.email', '=', $.email)
    .where('agent.deactivated_at', 'is', null)
    .select(['agent.agency_id as agencyId', 'agent.id as agentId', 'credential.password_hash as passwordHash']),
);

/**
 * Takes the lock that everything takes which ends an agent's sessions or starts one. False where the agent has been
 * deactivated, or the password changed, since it was looked up.
 */
export async function lockAgentCredential(tx: Tx, found: FoundCredential): Promise<boolean> {
  if (!(await lockAgent(tx, found))) return false;
  const credential = await tx.findOne(AgentCredential, { agencyId: found.agencyId, agentId: found.agentId });
  return credential?.passwordHash === found.passwordHash;
}

interface FoundCredential {
  agencyId: string;
  agentId: string;
  passwordHash: string;
}

/** False where the agent is unknown or was deactivated. */
export async function lockAgent(
  tx: Tx,
  { agencyId, agentId }: Omit<FoundCredential, 'passwordHash'>,
): Promise<boolean> {
  return (await lockRow(tx, { agencyId, agentId })).length === 1;
}

const lockRow = statement('lock_agent', (db, $: { agencyId: string; agentId: string }) =>
  db
    .selectFrom('agent')
    .where('agent.agency_id', '=', $.agencyId)
    .where('agent.id', '=', $.agentId)
    .where('agent.deactivated_at', 'is', null)
    .select('agent.id')
    .forNoKeyUpdate(),
);

/** The agent's password from now on. */
export async function keepAgentPassword(
  tx: Tx,
  { agencyId, agentId }: { agencyId: string; agentId: string },
  passwordHash: string,
): Promise<void> {
  await tx.upsert(AgentCredential, { agencyId, agentId, passwordHash });
}

/** The same password, hashed anew: nothing happens where it has changed meanwhile. */
export async function replaceAgentHash(
  em: EntityManager,
  { agencyId, agentId, passwordHash }: { agencyId: string; agentId: string; passwordHash: string },
  newHash: string,
): Promise<void> {
  await em.nativeUpdate(AgentCredential, { agencyId, agentId, passwordHash }, { passwordHash: newHash });
}
