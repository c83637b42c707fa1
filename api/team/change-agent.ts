import { Agent } from '../agency/agent.entity.ts';
import { endAgentSessions } from '../agency/agent-session.secret.ts';
import { revokeTokensOf } from '../agency/change-api-token.ts';
import { forgetGmail } from '../agency/disconnect-gmail.ts';
import { endGrant } from '../agency/end-grant.ts';
import { idOf } from '../agency/id.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { Context } from '../context.ts';
import { supersedeDeliveries } from '../mail/supersede-deliveries.ts';
import type { Tx } from '../orm.ts';
import { removeReset } from './agent-reset.secret.ts';
import { changeTeam } from './change-team.ts';

type Key = { agencyId: string; agentId: string };

/**
 * Ends an agent's access: every session and every API token that they made is dead on its next request, the reset link
 * and the Gmail are gone. What they did keeps their name. Null when it did, also when it was so already. An owner cannot do it to themselves, so that
 * there is always one.
 */
export async function deactivateAgent(context: Context, id: string): Promise<UserError | null> {
  const { app } = context;
  const outcome = await changeOther(context, id, notYourself, async (tx, key, now) => {
    await tx.nativeUpdate(
      Agent,
      { agencyId: key.agencyId, id: key.agentId, deactivatedAt: null },
      { deactivatedAt: now },
    );
    await endAgentSessions(tx, key, now);
    await revokeTokensOf(tx, key, now);
    await supersedeDeliveries(tx, key.agencyId, await removeReset(tx, key));
    return forgetGmail(tx, app, key);
  });
  if (outcome.error) return outcome.error;
  if (outcome.done) await endGrant(app, outcome.done);
  return null;
}

/** Lets an agent sign in again, with the password that they had. Ended sessions stay ended, revoked tokens revoked. Null when it did. */
export async function reactivateAgent(context: Context, id: string): Promise<UserError | null> {
  const { error } = await changeOther(context, id, notYourself, (tx, { agencyId, agentId }) =>
    tx.nativeUpdate(Agent, { agencyId, id: agentId }, { deactivatedAt: null }),
  );
  return error;
}

/** Makes an agent an owner, or no longer one. Null when it did. */
export async function setOwner(context: Context, id: string, isOwner: boolean): Promise<UserError | null> {
  const { error } = await changeOther(context, id, notYourOwn, (tx, { agencyId, agentId }) =>
    tx.nativeUpdate(Agent, { agencyId, id: agentId }, { isOwner }),
  );
  return error;
}

/** Changes a colleague of the owner who asks. */
const changeOther = <T>(
  context: Context,
  id: string,
  self: UserError,
  change: (tx: Tx, key: Key, now: Date) => Promise<T>,
): Promise<{ error: UserError } | { error: null; done: T }> =>
  changeTeam(context, async (tx, { agencyId, actorId }, now) => {
    const agent = await tx.findOne(Agent, { agencyId, id: idOf(id) });
    if (!agent) return { error: notFound };
    if (agent.id === actorId) return { error: self };
    return { error: null, done: await change(tx, { agencyId, agentId: agent.id }, now) };
  });

const notFound: UserError = {
  code: 'NOT_FOUND',
  message: 'This agent is not one of yours. Reload the page to see who works here.',
  path: ['id'],
};
const notYourself: UserError = {
  code: 'INVALID',
  message: 'You cannot end your own access: ask another owner.',
  path: ['id'],
};
const notYourOwn: UserError = {
  code: 'INVALID',
  message: 'You cannot give up owning the agency by yourself: ask another owner.',
  path: ['id'],
};
