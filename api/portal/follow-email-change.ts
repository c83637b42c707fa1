import type { Tx } from '../orm.ts';
import { linkPurposes } from './link.rules.ts';
import { type LockedAccount, readAccount } from './lock-account.ts';
import { PortalAccount } from './portal-account.entity.ts';
import { recordAccountEvent } from './record-account-event.ts';
import { voidLinks } from './void-links.ts';

/**
 * What another e-mail of the contact does to the account, which `before` shows as it was under its lock. Every link that
 * is out dies. Without a standing password the account has no address until the next invite, so that whoever got the
 * wrong mail cannot ask for the next one. With one, the sign-in address stays.
 */
export async function followEmailChange(tx: Tx, before: LockedAccount, actorId: string): Promise<void> {
  const { agencyId, contactId, facts, now } = before;
  const after = await readAccount(tx, before, now);
  if (!facts.hasAccount || after.facts.contactEmailNormalized === facts.contactEmailNormalized) return;
  await voidLinks(tx, before, linkPurposes, now);
  if (!facts.passwordSetAt)
    await tx.nativeUpdate(PortalAccount, { agencyId, contactId }, { email: null, mailTo: null });
  await recordAccountEvent(tx, before, { kind: 'EMAIL_CHANGED', actorId, deliveryId: null });
}
