import type { EntityManager } from '@mikro-orm/postgresql';
import type { App } from '../app.ts';
import type { Tx } from '../orm.ts';
import { ApiToken } from './api-token.entity.ts';
import type { AgencyViewer } from './identify-viewer.ts';
import { touchInterval } from './session.rules.ts';

/** Revokes a token: dead on its next request. A second time changes nothing, nor does another agency's. */
export async function revokeApiToken({ orm, clock }: App, { agencyId }: AgencyViewer, id: string): Promise<void> {
  await orm.em.fork().nativeUpdate(ApiToken, { agencyId, id, revokedAt: null }, { revokedAt: clock.now() });
}

/** Revokes the tokens that an agent made. Who calls it holds the agent's lock, so that none is made meanwhile. */
export async function revokeTokensOf(
  tx: Tx,
  { agencyId, agentId }: { agencyId: string; agentId: string },
  now: Date,
): Promise<void> {
  await tx.nativeUpdate(ApiToken, { agencyId, createdBy: agentId, revokedAt: null }, { revokedAt: now });
}

/** Writes down that a token was used, at most once a minute. */
export async function touchApiToken(
  em: EntityManager,
  { agencyId, id }: { agencyId: string; id: string },
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - touchInterval);
  await em.nativeUpdate(
    ApiToken,
    { agencyId, id, $or: [{ lastUsedAt: null }, { lastUsedAt: { $lt: before } }] },
    { lastUsedAt: now },
  );
}
