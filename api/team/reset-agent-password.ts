import { keepAgentPassword, lockAgent } from '../agency/agent-credential.secret.ts';
import { endAgentSessions } from '../agency/agent-session.secret.ts';
import { countTryFrom } from '../agency/count-try.ts';
import { hashPassword } from '../agency/hash-password.ts';
import { hashToken } from '../agency/mint-token.ts';
import { passwordProblem } from '../agency/password.rules.ts';
import { linksPerIp } from '../agency/rate-limit.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { Context } from '../context.ts';
import { dispatchAtOnce } from '../mail/dispatch-delivery.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { resetInvalid, tooManyTries } from './agent-link.rules.ts';
import { findLiveReset, takeReset } from './agent-reset.secret.ts';
import { queueAgentMail } from './queue-agent-mail.ts';

type Reset = NonNullable<Awaited<ReturnType<typeof findLiveReset>>>;

/** Whose a reset link is; null when it does not work (any more). Looking has no effect on it. */
export async function openAgentReset({ app, now }: Context, given: string): Promise<Reset | null> {
  const token = hashToken(given);
  return token && findLiveReset(app.pool, token, now);
}

/**
 * Consumes a reset link: sets the password and ends every session, all or nothing; the agent then signs in. A mail tells
 * their address that it happened. Null when it did. Throws BUSY when the hash budget is spent.
 */
export async function resetAgentPassword(context: Context, token: string, password: string): Promise<UserError | null> {
  const { app, ipAddress } = context;
  const retryAt = await countTryFrom(app, linksPerIp, ipAddress);
  if (retryAt) return tooManyTries(retryAt);
  const reset = await openAgentReset(context, token);
  if (!reset) return resetInvalid;
  const { agencyName, agencySlug, name, email } = reset;
  const problem = passwordProblem(password, { agencyName, agencySlug, firstName: name, lastName: '', email });
  if (problem) return { code: 'PASSWORD_REJECTED', message: problem, path: ['password'] };

  const passwordHash = await hashPassword(password);
  const deliveryId = await inTransaction(app.orm.em, (tx) => change(tx, context, reset, passwordHash));
  if (!deliveryId) return resetInvalid;
  await dispatchAtOnce(app, { agencyId: reset.agencyId, id: deliveryId });
  return null;
}

/** Null when the link died, or somebody else used it, while the password was hashed. */
async function change(tx: Tx, { app }: Context, reset: Reset, passwordHash: string): Promise<string | null> {
  const now = app.clock.now();
  if (!(await lockAgent(tx, reset)) || !(await takeReset(tx, reset, now))) return null;
  await keepAgentPassword(tx, reset, passwordHash);
  await endAgentSessions(tx, reset, now);
  const { agencyId, name, email: to } = reset;
  return queueAgentMail(
    tx,
    app,
    { agencyId, purpose: 'AGENT_PASSWORD_CHANGED', to, name, from: null, link: null },
    now,
  );
}
