import { jsonBuildObject } from 'kysely/helpers/postgres';
import { idOf } from '../agency/id.rules.ts';
import type { Clock } from '../clock.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import { accessFacts, type ContactRow, withAccount } from './access.columns.ts';
import type { AccessFacts } from './access.rules.ts';

/** A portal account under its lock: the facts to judge it by, and what a mail to it needs. */
export interface LockedAccount {
  agencyId: string;
  contactId: string;
  firstName: string;
  /** The account's own address. */
  email: string | null;
  /** The same, as it was written: where its mail goes. */
  mailTo: string | null;
  facts: AccessFacts;
  /** The time of what is done under the lock, read behind it: before it, one might have waited. */
  now: Date;
  /** Null before the first event. */
  newestEventAt: Date | null;
}

const lockContact = statement('lock_contact', (db, $: { agencyId: string; contactId: string }) =>
  db
    .selectFrom('contact')
    .where('contact.agency_id', '=', $.agencyId)
    .where('contact.id', '=', $.contactId)
    .select('contact.id')
    .forNoKeyUpdate(),
);

const accountToChange = statement('account_to_change', (db, $: { agencyId: string; contactId: string; now: Date }) =>
  withAccount(
    db.selectFrom('contact').where('contact.agency_id', '=', $.agencyId).where('contact.id', '=', $.contactId),
  ).select((row) => [
    jsonBuildObject({
      agencyId: row.ref('contact.agency_id'),
      contactId: row.ref('contact.id'),
      firstName: row.ref('contact.first_name'),
      email: row.ref('account.email'),
      mailTo: row.ref('account.mail_to'),
      facts: jsonBuildObject(accessFacts(row as unknown as ContactRow, $)),
      newestEventAt: row
        .selectFrom('portal_account_event as event')
        .whereRef('event.agency_id', '=', 'contact.agency_id')
        .whereRef('event.contact_id', '=', 'contact.id')
        .orderBy('event.occurred_at', 'desc')
        .limit(1)
        .select('event.occurred_at')
        .$asScalar(),
    }).as('account'),
  ]),
);

/**
 * Takes the one lock that everything takes first which changes an account or issues a session: its contact's row, for
 * the account may not exist yet. Then reads the clock and the facts, so that nobody can change them before the
 * transaction ends. Null for a contact that is unknown or another agency's.
 */
export async function lockAccount(
  tx: Tx,
  clock: Clock,
  agencyId: string,
  contactId: string,
): Promise<LockedAccount | null> {
  const key = { agencyId, contactId: idOf(contactId) };
  const [locked] = await lockContact(tx, key);
  return locked ? readAccount(tx, key, clock.now()) : null;
}

/** An account as the transaction that locked it has left it so far. */
export async function readAccount(
  tx: Tx,
  { agencyId, contactId }: { agencyId: string; contactId: string },
  now: Date,
): Promise<LockedAccount> {
  const [row] = await accountToChange(tx, { agencyId, contactId, now });
  if (!row) throw new Error('The contact of a locked account is gone.');
  const { newestEventAt } = row.account;
  return { ...row.account, now, newestEventAt: newestEventAt ? new Date(newestEventAt) : null };
}
