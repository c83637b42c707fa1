import { countTryFrom } from '../agency/count-try.ts';
import { hashPassword } from '../agency/hash-password.ts';
import { rememberDevice } from '../agency/known-device.ts';
import { passwordProblem } from '../agency/password.rules.ts';
import { linksPerIp } from '../agency/rate-limit.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { Context } from '../context.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { type Entry, enterPortal, keepSession } from './client-session.ts';
import { consumeLink } from './consume-link.ts';
import { linkPurposes } from './link.rules.ts';
import { linkInvalid, tooManyLinks } from './link-error.ts';
import { lockAccount } from './lock-account.ts';
import { signInName } from './login.rules.ts';
import type { PortalViewer } from './portal.type.ts';
import { PortalAccount } from './portal-account.entity.ts';
import { keepPassword } from './portal-credential.secret.ts';
import { findLiveLink, type LiveLink } from './portal-link.secret.ts';
import { endPortalSessions } from './portal-session.secret.ts';
import { recordAccountEvent } from './record-account-event.ts';
import { recordLogin } from './record-login.ts';
import { voidLinks } from './void-links.ts';

/** Who has come in by the claim; or why nothing happened. */
export type Claim = { error: UserError } | { error: null; viewer: PortalViewer };

/**
 * Consumes a claim link: sets the password, makes the account ACTIVE and starts a session, all or nothing. The
 * password is judged and hashed first, so a rejected one costs no link, and a dead link costs no hash.
 * Throws BUSY when the hash budget is spent.
 */
export async function claimLink(context: Context, slug: string, token: string, password: string): Promise<Claim> {
  const { app, now, ipAddress } = context;
  const retryAt = await countTryFrom(app, linksPerIp, ipAddress);
  if (retryAt) return { error: tooManyLinks(retryAt) };
  const link = await findLiveLink(app.pool, { slug, token, purpose: 'CLAIM', now });
  if (!link) return { error: linkInvalid };
  const problem = passwordProblem(password, link);
  if (problem) return { error: { code: 'PASSWORD_REJECTED', message: problem, path: ['password'] } };

  const passwordHash = await hashPassword(password);
  const entry = await inTransaction(app.orm.em, (tx) => claim(tx, context, link, passwordHash));
  if (!entry) return { error: linkInvalid };
  keepSession(context, entry.session);
  rememberDevice(context, 'client', signInName(slug, link.email));
  return { error: null, viewer: entry.viewer };
}

/** Null when the link died while the password was hashed. */
async function claim(tx: Tx, context: Context, link: LiveLink, passwordHash: string): Promise<Entry | null> {
  const account = await lockAccount(tx, context.app.clock, link.agencyId, link.contactId);
  if (!account || account.facts.disabledAt || !(await consumeLink(tx, link, account.now))) return null;

  const { agencyId, contactId, now } = account;
  await keepPassword(tx, account, passwordHash);
  await tx.nativeUpdate(PortalAccount, { agencyId, contactId }, { passwordSetAt: now, lastSignInAt: now });
  await voidLinks(tx, account, linkPurposes, now);
  await endPortalSessions(tx, account, now);
  await recordLogin(tx, context, account, 'CLAIMED', now);
  await recordAccountEvent(tx, account, { kind: 'CLAIMED', actorId: null, deliveryId: null });
  return enterPortal(tx, context, account);
}
