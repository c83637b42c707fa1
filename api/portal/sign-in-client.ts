import { forgetFailures } from '../agency/count-try.ts';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import { countsAgainst, rememberDevice } from '../agency/known-device.ts';
import { tryPassword, turnAwaySignIn } from '../agency/sign-in-limits.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { Context } from '../context.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { stateOf } from './access.rules.ts';
import { lockAccount } from './lock-account.ts';
import { signInName } from './login.rules.ts';
import { PortalAccount } from './portal-account.entity.ts';
import { type ClientCredentials, credentialsOf, standingHashOf } from './portal-credential.secret.ts';
import { type StartedSession, startPortalSession } from './portal-session.secret.ts';
import { recordLogin } from './record-login.ts';

/** The session that the sign-in started; or why there is none. */
export type SignIn = { error: UserError } | { error: null; session: StartedSession };

/**
 * Checks email and password of a client and starts a session. Every refusal is the same, whatever is wrong, in text and
 * in time: it is written down behind the answer. Throws BUSY when the hash budget is spent.
 */
export async function signInClient(context: Context, slug: string, email: string, password: string): Promise<SignIn> {
  const { app } = context;
  const address = normalizeEmail(email);
  const account = signInName(slug, address ?? email);
  const who = countsAgainst(context, 'client', account);
  const turnedAway = await turnAwaySignIn(context, who);
  if (turnedAway) return { error: turnedAway };
  const client = await credentialsOf(app.pool, slug, address);
  const passwordHash = client?.isDisabled ? null : (client?.passwordHash ?? null);
  const isRight = await tryPassword(context, who, password, passwordHash);
  if (client && !isRight) app.underway.add(noteRefusal(context, client));
  if (!client || !isRight) return { error: signInRefused };

  const session = await inTransaction(app.orm.em, (tx) => signIn(tx, context, client));
  if (!session) return { error: signInRefused };
  await forgetFailures(app, who);
  rememberDevice(context, 'client', account);
  return { error: null, session };
}

/** Never throws: the answer does not wait for it. */
async function noteRefusal(context: Context, client: ClientCredentials): Promise<void> {
  const { orm, clock, log } = context.app;
  const kind = client.isDisabled ? 'SIGN_IN_BLOCKED' : 'SIGN_IN_FAILED';
  await recordLogin(orm.em.fork(), context, client, kind, clock.now()).catch((error) =>
    log.error({ error }, 'A refused sign-in was not written down.'),
  );
}

/** Looks again under the lock: access may have been disabled, or the password changed, while it was hashed. */
async function signIn(tx: Tx, context: Context, client: ClientCredentials): Promise<StartedSession | null> {
  const now = context.app.clock.now();
  const account = await lockAccount(tx, client.agencyId, client.contactId, now);
  if (!account) return null;
  const state = stateOf(account.facts);
  if (state === 'DISABLED') {
    await recordLogin(tx, context, account, 'SIGN_IN_BLOCKED', now);
    return null;
  }
  if (state !== 'ACTIVE' || (await standingHashOf(tx, account)) !== client.passwordHash) {
    await recordLogin(tx, context, account, 'SIGN_IN_FAILED', now);
    return null;
  }
  const { agencyId, contactId } = account;
  await tx.nativeUpdate(PortalAccount, { agencyId, contactId }, { lastSignInAt: now });
  await recordLogin(tx, context, account, 'SIGNED_IN', now);
  return startPortalSession(tx, account, now);
}

export const signInRefused: UserError = {
  code: 'INVALID_CREDENTIALS',
  message: 'That email and password do not match. Check both, or choose Forgot password.',
};
