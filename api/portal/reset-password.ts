import { countTryFrom } from '../agency/count-try.ts';
import { hashPassword } from '../agency/hash-password.ts';
import { passwordProblem } from '../agency/password.rules.ts';
import { linksPerIp } from '../agency/rate-limit.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { Context } from '../context.ts';
import { dispatchAtOnce } from '../mail/dispatch-delivery.ts';
import { queueDelivery } from '../mail/queue-delivery.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { stateOf } from './access.rules.ts';
import { consumeLink } from './consume-link.ts';
import { findContactPerson } from './find-contact-person.ts';
import { linkPurposes } from './link.rules.ts';
import { linkInvalid, tooManyLinks } from './link-error.ts';
import { type LockedAccount, lockAccount } from './lock-account.ts';
import { keepPassword } from './portal-credential.secret.ts';
import { findLiveLink, type LiveLink } from './portal-link.secret.ts';
import { endPortalSessions } from './portal-session.secret.ts';
import { recordAccountEvent } from './record-account-event.ts';
import { recordLogin } from './record-login.ts';
import { voidLinks } from './void-links.ts';

/**
 * Consumes a reset link: sets the password and ends every session, all or nothing; the client then signs in. A mail
 * tells the account's address that it happened. Null when it did. Throws BUSY when the hash budget is spent.
 */
export async function resetPassword(
  context: Context,
  slug: string,
  token: string,
  password: string,
): Promise<UserError | null> {
  const { app, now, ipAddress } = context;
  const retryAt = await countTryFrom(app, linksPerIp, ipAddress);
  if (retryAt) return tooManyLinks(retryAt);
  const link = await findLiveLink(app.pool, { slug, token, purpose: 'RESET', now });
  if (!link) return linkInvalid;
  const problem = passwordProblem(password, link);
  if (problem) return { code: 'PASSWORD_REJECTED', message: problem, path: ['password'] };

  const passwordHash = await hashPassword(password);
  const deliveryId = await inTransaction(app.orm.em, (tx) => reset(tx, context, link, passwordHash));
  if (!deliveryId) return linkInvalid;
  await dispatchAtOnce(app, { agencyId: link.agencyId, id: deliveryId });
  return null;
}

/** Null when the link died while the password was hashed. */
async function reset(tx: Tx, context: Context, link: LiveLink, passwordHash: string): Promise<string | null> {
  const account = await lockAccount(tx, context.app.clock, link.agencyId, link.contactId);
  if (!account || stateOf(account.facts) !== 'ACTIVE' || !(await consumeLink(tx, link, account.now))) return null;

  const { now } = account;
  await keepPassword(tx, account, passwordHash);
  await voidLinks(tx, account, linkPurposes, now);
  await endPortalSessions(tx, account, now);
  await recordLogin(tx, context, account, 'PASSWORD_RESET', now);
  const deliveryId = await queueNotice(tx, context, account);
  await recordAccountEvent(tx, account, { kind: 'PASSWORD_RESET', actorId: null, deliveryId });
  return deliveryId;
}

const queueNotice = async (tx: Tx, { app }: Context, account: LockedAccount) =>
  queueDelivery(
    tx,
    app,
    {
      agencyId: account.agencyId,
      contactId: account.contactId,
      purpose: 'PASSWORD_CHANGED',
      to: account.mailTo ?? '',
      recipientFirstName: account.firstName,
      triggeredBy: null,
      senderName: null,
      replyTo: await findContactPerson(tx, account),
      askedByClient: true,
      link: null,
    },
    account.now,
  );
