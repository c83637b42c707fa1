import { startAgentSession } from '../agency/agent-session.secret.ts';
import { enterAs } from '../agency/agent-sign-in.ts';
import { countTryFrom } from '../agency/count-try.ts';
import { addAgent } from '../agency/create-agency.ts';
import { hashPassword } from '../agency/hash-password.ts';
import { lineProblem } from '../agency/line.rules.ts';
import { hashToken } from '../agency/mint-token.ts';
import { passwordProblem } from '../agency/password.rules.ts';
import { linksPerIp } from '../agency/rate-limit.rules.ts';
import { longestName } from '../agency/settings.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { Context } from '../context.ts';
import { violates } from '../database/violates.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { AgentInvite } from './agent-invite.entity.ts';
import { findLiveInvite, takeInvite } from './agent-invite.secret.ts';
import { inviteInvalid, tooManyTries } from './agent-link.rules.ts';

type Invite = NonNullable<Awaited<ReturnType<typeof findLiveInvite>>>;

/** Who an invite's link is for; null when it does not work (any more). Looking has no effect on it. */
export async function openAgentInvite({ app, now }: Context, given: string): Promise<Invite | null> {
  const token = hashToken(given);
  return token && findLiveInvite(app.pool, token, now);
}

/**
 * Consumes an invite's link: makes its addressee an agent and signs them in, all or nothing. What they type is judged and
 * the password hashed first, so that a refusal costs no link, and a dead link no hash. Null when it did. Throws BUSY when
 * the hash budget is spent.
 */
export async function claimAgentInvite(
  context: Context,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<UserError | null> {
  const { app, ipAddress } = context;
  const retryAt = await countTryFrom(app, linksPerIp, ipAddress);
  if (retryAt) return tooManyTries(retryAt);
  const invite = await openAgentInvite(context, token);
  if (!invite) return inviteInvalid;
  const problem = problemOf(invite, name, password);
  if (problem) return problem;

  const agent = { name: name.trim(), email: invite.email, passwordHash: await hashPassword(password) };
  try {
    const session = await inTransaction(app.orm.em, (tx) => claim(tx, context, invite, agent));
    if (!session) return inviteInvalid;
    await enterAs(context, session, invite.email);
    return null;
  } catch (error) {
    if (violates(error, 'agent_email_unique')) return worksElsewhere;
    throw error;
  }
}

function problemOf({ agencyName, agencySlug, email }: Invite, name: string, password: string): UserError | null {
  const nameProblem = lineProblem('Your name', name, longestName);
  if (nameProblem) return { code: 'INVALID', message: nameProblem, path: ['name'] };
  const owner = { agencyName, agencySlug, firstName: name, lastName: '', email };
  const message = passwordProblem(password, owner);
  return message ? { code: 'PASSWORD_REJECTED', message, path: ['password'] } : null;
}

/** Null when the link died, or somebody else used it, while the password was hashed. */
async function claim(tx: Tx, { app }: Context, invite: Invite, agent: Parameters<typeof addAgent>[2]) {
  const now = app.clock.now();
  const { agencyId, inviteId: id } = invite;
  if (!(await takeInvite(tx, invite))) return null;
  const standing = { agencyId, id, acceptedAt: null, withdrawnAt: null, expiresAt: { $gt: now } };
  if ((await tx.nativeUpdate(AgentInvite, standing, { acceptedAt: now })) === 0) return null;
  const agentId = await addAgent(tx, agencyId, agent, now);
  return startAgentSession(tx, { agencyId, agentId }, now);
}

const worksElsewhere: UserError = {
  code: 'EMAIL_TAKEN',
  message: 'You sign in to another agency with this address. Ask for an invite to another one of yours.',
};
