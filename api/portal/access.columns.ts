import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../database/statement.ts';
import { sendsPerWindow, sendWindow } from './send-limit.rules.ts';

/** A row of a contact with its account, as `withAccount` joins them. */
export type ContactRow = ExpressionBuilder<
  Tables & { account: Nullable<Tables['portal_account']> },
  'contact' | 'account'
>;
type Nullable<T> = { [K in keyof T]: T[K] | null };

export interface AtTime {
  now: Date;
}

/** Joins a contact's portal account, which may not exist yet. */
export const withAccount = <O>(contact: SelectQueryBuilder<Tables, 'contact', O>) =>
  contact.leftJoin('portal_account as account', (join) =>
    join.onRef('account.agency_id', '=', 'contact.agency_id').onRef('account.contact_id', '=', 'contact.id'),
  );

/** The facts of `access.rules.ts`: shown by the reads, and read again under the lock by what changes an account. */
export const accessFacts = (row: ContactRow, $: AtTime) => ({
  hasAccount: row('account.created_at', 'is not', null).$castTo<boolean>(),
  passwordSetAt: row.ref('account.password_set_at'),
  disabledAt: row.ref('account.disabled_at'),
  contactEmail: row.ref('contact.email'),
  contactEmailNormalized: row.ref('contact.email_normalized'),
  clashContactId: clash(row).select('other.contact_id').$asScalar(),
  contactEmailSuppression: suppression(row, 'contact.email_normalized'),
  accountEmailSuppression: suppression(row, 'account.email'),
  lastSendAt: sends(row, $).limit(1).$asScalar(),
  tenthSendAt: sends(row, $)
    .offset(sendsPerWindow - 1)
    .limit(1)
    .$asScalar(),
});

/** When the live claim link dies. */
export const inviteExpiresAt = (row: ContactRow, $: AtTime) =>
  row
    .selectFrom('portal_link as link')
    .whereRef('link.agency_id', '=', 'contact.agency_id')
    .whereRef('link.contact_id', '=', 'contact.id')
    .where('link.purpose', '=', 'CLAIM')
    .where('link.used_at', 'is', null)
    .where('link.voided_at', 'is', null)
    .where('link.expires_at', '>', $.now)
    .select('link.expires_at')
    .$asScalar();

const clash = (row: ContactRow) =>
  row
    .selectFrom('portal_account as other')
    .whereRef('other.agency_id', '=', 'contact.agency_id')
    .whereRef('other.email', '=', 'contact.email_normalized')
    .whereRef('other.contact_id', '<>', 'contact.id');

const suppression = (row: ContactRow, address: 'contact.email_normalized' | 'account.email') =>
  row
    .selectFrom('suppression')
    .whereRef('suppression.agency_id', '=', 'contact.agency_id')
    .whereRef('suppression.email', '=', address)
    .where('suppression.lifted', '=', false)
    .select('suppression.reason')
    .$asScalar();

const sends = (row: ContactRow, $: AtTime) =>
  row
    .selectFrom('email_delivery as sent')
    .whereRef('sent.agency_id', '=', 'contact.agency_id')
    .whereRef('sent.contact_id', '=', 'contact.id')
    .where('sent.asked_by_client', '=', false)
    .where(
      'sent.created_at',
      '>',
      sql<Date>`${$.now}::timestamptz - ${sql.lit(`${sendWindow} milliseconds`)}::interval`,
    )
    .orderBy('sent.created_at', 'desc')
    .select('sent.created_at');
