import { agencyCredential } from '../agency/agency-credential.ts';
import { batched } from '../agency/batched.ts';
import { idOf } from '../agency/id.rules.ts';
import { unauthenticated } from '../errors.ts';
import { contactsById } from './contact.read.ts';

/** A contact of the caller's agency; null for an unknown id and for another agency's. */
export const loadContact = batched(async (context, ids: readonly string[]) => {
  const [row] = await contactsById(context.app.pool, { ...agencyCredential(context), ids: ids.map(idOf) });
  if (!row) throw unauthenticated();
  const contactOf = new Map(row.contacts.map((contact) => [contact.id, contact]));
  return ids.map((id) => contactOf.get(id.toLowerCase()) ?? null);
});
