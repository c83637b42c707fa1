import { v7 as newId } from 'uuid';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import type { Tx } from '../orm.ts';
import { Contact } from './contact.entity.ts';

export interface NewContact {
  firstName: string;
  lastName: string;
  email?: string | null;
  phone?: string | null;
}

/** Puts a client on file. Contacts may share an address, and a malformed one is kept as it was given. */
export async function createContact(tx: Tx, agencyId: string, contact: NewContact, now: Date): Promise<string> {
  const id = newId();
  const email = contact.email?.trim() || null;
  await tx.insert(Contact, {
    agencyId,
    id,
    firstName: contact.firstName.trim(),
    lastName: contact.lastName.trim(),
    email,
    emailNormalized: email && normalizeEmail(email),
    phone: contact.phone?.trim() || null,
    createdAt: now,
  });
  return id;
}
