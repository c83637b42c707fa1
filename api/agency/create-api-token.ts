import { v7 as newId } from 'uuid';
import type { App } from '../app.ts';
import { unauthenticated } from '../errors.ts';
import { inTransaction } from '../orm.ts';
import { Actor } from './actor.entity.ts';
import { lockAgent } from './agent-credential.secret.ts';
import { ApiToken } from './api-token.entity.ts';
import { type ApiTokenInput, apiTokenProblems } from './api-token.rules.ts';
import { mintApiSecret } from './api-token.secret.ts';
import type { AgencyViewer } from './identify-viewer.ts';
import type { UserError } from './user-error.type.ts';

/** The token with its secret, which is told once; or what is wrong. */
type Created = { errors: UserError[]; id: null; secret: null } | { errors: []; id: string; secret: string };

/**
 * Makes a token for a partner tool, which is an actor of the agency from now on. Throws UNAUTHENTICATED where the agent
 * was deactivated meanwhile: it would be a token that outlives them.
 */
export async function createApiToken(app: App, by: AgencyViewer, input: ApiTokenInput): Promise<Created> {
  const now = app.clock.now();
  const errors = apiTokenProblems(input, now);
  if (errors.length > 0) return { errors, id: null, secret: null };
  const { agencyId } = by;
  const id = newId();
  const secret = await inTransaction(app.orm.em, async (tx) => {
    if (!(await lockAgent(tx, { agencyId, agentId: by.actorId }))) throw unauthenticated();
    await tx.insert(Actor, { agencyId, id, kind: 'API_TOKEN', name: input.name.trim() });
    await tx.insert(ApiToken, {
      agencyId,
      id,
      scopes: [...new Set(input.scopes)],
      createdAt: now,
      createdBy: by.actorId,
      expiresAt: input.expiresAt ? new Date(input.expiresAt) : null,
    });
    return mintApiSecret(tx, agencyId, id);
  });
  return { errors: [], id, secret };
}
