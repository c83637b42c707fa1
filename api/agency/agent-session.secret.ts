import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { instant, references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import { Agent } from './agent.entity.ts';
import { mintToken, type TokenHash } from './mint-token.ts';
import { agentSession, touchInterval } from './session.rules.ts';

/** An agent's session in the dashboard, known by the SHA-256 of its cookie. */
export const AgentSession = defineEntity({
  name: 'AgentSession',
  tableName: 'secret_agent_session',
  indexes: [
    { name: 'agent_session_of_agent', properties: ['agencyId', 'agentId'] },
    { name: 'agent_session_by_end', properties: ['expiresAt'] },
  ],
  properties: {
    agencyId: p.uuid().primary(),
    hash: p.blob().primary(),
    agentId: p.uuid(),
    createdAt: instant(),
    lastUsedAt: instant(),
    /** The absolute end, however busy the session. */
    expiresAt: instant(),
    endedAt: instant().nullable(),
    agent: () => references(Agent, 'agency_id', 'agent_id'),
  },
});

/** Starts a session for an agent. The token is for the cookie and kept nowhere else. */
export async function startAgentSession(em: EntityManager, agent: { agencyId: string; agentId: string }, now: Date) {
  const { token, hash } = mintToken(agent.agencyId);
  await em.insert(AgentSession, {
    agencyId: agent.agencyId,
    hash,
    agentId: agent.agentId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + agentSession.absolute),
  });
  return { token, hash, agencyId: agent.agencyId };
}

/** Ends every session of an agent: dead on their next request, and never revived. */
export async function endAgentSessions(
  tx: EntityManager,
  { agencyId, agentId }: { agencyId: string; agentId: string },
  now: Date,
): Promise<void> {
  await tx.nativeUpdate(AgentSession, { agencyId, agentId, endedAt: null }, { endedAt: now });
}

/** Ends a session; nothing happens to one that has ended or never was. */
export async function endAgentSession(em: EntityManager, { agencyId, hash }: TokenHash, now: Date): Promise<void> {
  await em.nativeUpdate(AgentSession, { agencyId, hash, endedAt: null }, { endedAt: now });
}

/** Those that would let somebody in, of all agencies. */
export const countAgentSessions = (em: EntityManager, now: Date): Promise<number> =>
  em.count(AgentSession, {
    endedAt: null,
    expiresAt: { $gt: now },
    lastUsedAt: { $gt: new Date(now.getTime() - agentSession.idle) },
  });

/** Writes down that a session was used, at most once a minute. One that has died of idleness stays dead. */
export async function touchAgentSession(em: EntityManager, { agencyId, hash }: TokenHash, now: Date): Promise<void> {
  const before = new Date(now.getTime() - touchInterval);
  const idleSince = new Date(now.getTime() - agentSession.idle);
  await em.nativeUpdate(
    AgentSession,
    { agencyId, hash, endedAt: null, lastUsedAt: { $lt: before, $gt: idleSince } },
    { lastUsedAt: now },
  );
}

/** Up to `limit` sessions whose absolute end was before an instant, of all agencies. Gives back a row for each that went. */
export const removeAgentSessions = statement('remove_agent_sessions', (db, $: { before: Date; limit: number }) =>
  db
    .deleteFrom('secret_agent_session')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('secret_agent_session.agency_id', 'secret_agent_session.hash'),
        'in',
        selectFrom('secret_agent_session as dead')
          .where('dead.expires_at', '<=', $.before)
          .limit($.limit)
          .select(['dead.agency_id', 'dead.hash'])
          .forUpdate()
          .skipLocked()
          .$asTuple('agency_id', 'hash'),
      ),
    )
    .returning('agency_id'),
);
