import type { EntityManager } from '@mikro-orm/postgresql';
import type { AgencyViewer } from '../agency/identify-viewer.ts';
import type { App } from '../app.ts';
import { violates } from '../database/violates.ts';
import { queueDelivery } from '../mail/queue-delivery.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { accessTable, type PortalAction, type Refusal, refusal } from './access.rules.ts';
import { findContactPerson } from './find-contact-person.ts';
import { linkPurposes } from './link.rules.ts';
import { type LockedAccount, lockAccount } from './lock-account.ts';
import { type MintedLink, mintLink } from './mint-link.ts';
import { PortalAccount } from './portal-account.entity.ts';
import { forgetPassword } from './portal-credential.secret.ts';
import { endPortalSessions } from './portal-session.secret.ts';
import { recordAccountEvent } from './record-account-event.ts';
import { voidLinks } from './void-links.ts';

/** What came of an action: refused with nothing changed, or done, with the mail that waits for dispatch. */
export type Outcome = { refusal: Refusal; deliveryId: null } | { refusal: null; deliveryId: string | null };

interface Order {
  action: PortalAction;
  contactId: string;
  by: AgencyViewer;
  /** True: the product does it by itself, on the occasion of what `by` did. Then nobody in person invites. */
  byItself?: boolean;
}

/**
 * Performs an action of the table: the only code that does. Under the account's lock it asks the rules again, applies
 * the row's effects, writes the event and at most one mail. A caller that is in a transaction gets a savepoint, and
 * dispatches the mail after its own commit.
 */
export async function performAction(app: App, em: EntityManager, order: Order): Promise<Outcome> {
  const attempt = () => inTransaction(em, (tx) => perform(tx, app, order));
  try {
    return await attempt();
  } catch (error) {
    // Another contact took the address between the look and the write; the second look sees it and refuses.
    if (violates(error, 'portal_account_email')) return await attempt();
    throw error;
  }
}

async function perform(tx: Tx, app: App, order: Order): Promise<Outcome> {
  const { action, contactId, by, byItself } = order;
  const account = await lockAccount(tx, app.clock, by.agencyId, contactId);
  if (!account) return { refusal: contactNotFound, deliveryId: null };
  const refused = refusal(action, account.facts, {
    now: account.now,
    cooldownSeconds: app.config.sendCooldownSeconds,
  });
  if (refused) return { refusal: refused, deliveryId: null };

  await changeAccount(tx, order, account);
  const link = await changeLinks(tx, app, order, account);
  const deliveryId = link && (await queueMail(tx, app, order, account, link));
  const kind = byItself ? 'AUTO_INVITED' : accessTable[action].event;
  await recordAccountEvent(tx, account, { kind, actorId: actorOf(order), deliveryId });
  return { refusal: null, deliveryId };
}

async function changeAccount(tx: Tx, { action, by }: Order, account: LockedAccount): Promise<void> {
  const { to, email, password, sessions } = accessTable[action];
  const { agencyId, contactId, now } = account;
  const disabled = { disabledAt: now, disabledBy: by.actorId };
  const enabled = { disabledAt: null, disabledBy: null };
  const { contactEmail, contactEmailNormalized } = account.facts;
  const invited = { email: contactEmailNormalized, mailTo: contactEmail?.trim(), invitedAt: now };
  const change = {
    ...(to[0] === 'DISABLED' ? disabled : enabled),
    ...(email === 'INVITE' && invited),
    ...(password === 'forgotten' && { passwordSetAt: null }),
  };
  if (account.facts.hasAccount) await tx.nativeUpdate(PortalAccount, { agencyId, contactId }, change);
  else await tx.insert(PortalAccount, { agencyId, contactId, createdAt: now, ...change });
  if (password === 'forgotten') await forgetPassword(tx, account);
  if (sessions === 'ended') await endPortalSessions(tx, account, now);
}

async function changeLinks(tx: Tx, app: App, order: Order, account: LockedAccount): Promise<MintedLink | null> {
  const { by } = order;
  const { links } = accessTable[order.action];
  if (links === 'all void') await voidLinks(tx, account, linkPurposes, account.now);
  if (links !== 'new claim' && links !== 'new reset') return null;
  const purpose = links === 'new claim' ? 'CLAIM' : 'RESET';
  const { agencyId, contactId } = account;
  // A partner tool invites nobody in person.
  const invitedBy = by.email ? actorOf(order) : null;
  return mintLink(tx, app, { agencyId, agencySlug: by.agencySlug, contactId, purpose, invitedBy }, account.now);
}

async function queueMail(tx: Tx, app: App, order: Order, account: LockedAccount, link: MintedLink) {
  const { action, by, byItself } = order;
  const purpose = accessTable[action].email;
  const to = purpose === 'INVITE' ? account.facts.contactEmail : account.mailTo;
  if (!purpose || !to) throw new Error(`${action} made a link that no mail carries.`);
  const { agencyId, contactId, firstName: recipientFirstName } = account;
  const inPerson = !byItself && by.email !== null;
  const replyTo = by.email ?? (await findContactPerson(tx, account));
  const sender = { triggeredBy: actorOf(order), senderName: inPerson ? by.name : null, replyTo };
  return queueDelivery(
    tx,
    app,
    { agencyId, contactId, purpose, to: to.trim(), recipientFirstName, ...sender, askedByClient: false, link },
    account.now,
  );
}

const actorOf = ({ by, byItself }: Order) => (byItself ? null : by.actorId);

const contactNotFound: Refusal = {
  code: 'CONTACT_NOT_FOUND',
  message: 'There is no such contact. It may have been opened from an old page: reload it.',
};
