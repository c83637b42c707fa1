import { setTimeout as sleep } from 'node:timers/promises';
import { forgetFailures } from '../agency/count-try.ts';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import { countsAgainst, rememberDevice } from '../agency/known-device.ts';
import { renewHash } from '../agency/renew-hash.ts';
import { tryPassword, turnAwaySignIn } from '../agency/sign-in-limits.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { Context } from '../context.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { stateOf } from './access.rules.ts';
import { type Entry, enterPortal, keepSession } from './client-session.ts';
import { lockAccount } from './lock-account.ts';
import { signInName } from './login.rules.ts';
import type { PortalViewer } from './portal.type.ts';
import { PortalAccount } from './portal-account.entity.ts';
import { type ClientCredentials, credentialsOf, replaceHash, standingHashOf } from './portal-credential.secret.ts';
import { recordLogin } from './record-login.ts';

/** Who has come in; or why nobody has. */
export type SignIn = { error: UserError } | { error: null; viewer: PortalViewer };

/**
 * Checks email and password of a client and starts a session. Every refusal is the same, whatever is wrong, in text and
 * in time: it is written down behind the answer. Throws BUSY when the hash budget is spent.
 */
export async function signInClient(context: Context, slug: string, email: string, password: string): Promise<SignIn> {
  const address = normalizeEmail(email);
  const account = signInName(slug, address ?? email);
  const who = countsAgainst(context, 'client', account);
  const turnedAway = await turnAwaySignIn(context, who);
  if (turnedAway) return { error: turnedAway };

  const entry = await tryToEnter(context, { slug, address, password, who });
  if (!entry) return { error: signInRefused };
  keepSession(context, entry.session);
  await forgetFailures(context.app, who);
  rememberDevice(context, 'client', account);
  return { error: null, viewer: entry.viewer };
}

interface Try {
  slug: string;
  address: string | null;
  password: string;
  /** Against whom a failure counts. */
  who: string;
}

/** Null when email and password do not match, or access is disabled. */
async function tryToEnter(context: Context, given: Try): Promise<Entry | null> {
  const { app } = context;
  const client = await credentialsOf(app.pool, given.slug, given.address);
  const passwordHash = client?.isDisabled ? null : (client?.passwordHash ?? null);
  const isRight = await tryPassword(context, given.who, given.password, passwordHash);
  if (client && !isRight) app.underway.add(noteRefusal(context, client, app.clock.now()));
  if (!client || !passwordHash || !isRight) return null;

  const entry = await inTransaction(app.orm.em, (tx) => enter(tx, context, client, passwordHash));
  // Access was disabled, or the password changed, while it was hashed: what is true now decides.
  if (!entry) return tryToEnter(context, given);
  renewHash(app, given.password, passwordHash, (hash) => replaceHash(app.orm.em.fork(), client, passwordHash, hash));
  return entry;
}

/** By then the answer is out, whose time must not tell that there is somebody to write about. In milliseconds. */
const answered = 50;

/** Never throws: the answer does not wait for it. */
async function noteRefusal(context: Context, client: ClientCredentials, now: Date): Promise<void> {
  const { orm, log } = context.app;
  const kind = client.isDisabled ? 'SIGN_IN_BLOCKED' : 'SIGN_IN_FAILED';
  await sleep(answered);
  await recordLogin(orm.em.fork(), context, client, kind, now).catch((error) =>
    log.error({ error }, 'A refused sign-in was not written down.'),
  );
}

/** Null when, under the lock, the account is not what it was when the password was tried. */
async function enter(tx: Tx, context: Context, client: ClientCredentials, passwordHash: string): Promise<Entry | null> {
  const account = await lockAccount(tx, context.app.clock, client.agencyId, client.contactId);
  if (!account || stateOf(account.facts) !== 'ACTIVE' || (await standingHashOf(tx, account)) !== passwordHash)
    return null;

  const { agencyId, contactId, now } = account;
  await tx.nativeUpdate(PortalAccount, { agencyId, contactId }, { lastSignInAt: now });
  await recordLogin(tx, context, account, 'SIGNED_IN', now);
  return enterPortal(tx, context, account);
}

const signInRefused: UserError = {
  code: 'INVALID_CREDENTIALS',
  message: 'That email and password do not match. Check both, or choose Forgot password.',
};
