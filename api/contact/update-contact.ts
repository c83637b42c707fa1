import { normalizeEmail } from '../agency/email-address.rules.ts';
import type { AgencyViewer } from '../agency/identify-viewer.ts';
import type { App } from '../app.ts';
import { inTransaction } from '../orm.ts';
import { followEmailChange } from '../portal/follow-email-change.ts';
import { lockAccount } from '../portal/lock-account.ts';
import { Contact } from './contact.entity.ts';
import type { ContactInput } from './contact.rules.ts';

interface Change {
  contactId: string;
  input: ContactInput;
  by: AgencyViewer;
}

/**
 * Changes a contact on file. Another e-mail has consequences for the portal account, in the same transaction.
 * False for a contact that is unknown or another agency's.
 */
export async function updateContact(app: App, { contactId, input, by }: Change): Promise<boolean> {
  return inTransaction(app.orm.em, async (tx) => {
    const account = await lockAccount(tx, app.clock, by.agencyId, contactId);
    if (!account) return false;
    await tx.nativeUpdate(Contact, { agencyId: by.agencyId, id: account.contactId }, columnsOf(input));
    if (input.email !== undefined) await followEmailChange(tx, account, by.actorId);
    return true;
  });
}

function columnsOf({ firstName, lastName, email, phone }: ContactInput) {
  const given = email?.trim() || null;
  return {
    ...(typeof firstName === 'string' && { firstName: firstName.trim() }),
    ...(typeof lastName === 'string' && { lastName: lastName.trim() }),
    ...(email !== undefined && { email: given, emailNormalized: given && normalizeEmail(given) }),
    ...(phone !== undefined && { phone: phone?.trim() || null }),
  };
}
