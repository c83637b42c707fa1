import type { SelectQueryBuilder } from 'kysely';
import type { Tables } from '../database/statement.ts';
import { type AtTime, type ContactRow, withAccount } from '../portal/access.columns.ts';
import { portalAccountColumn } from '../portal/portal-account.columns.ts';

/** GraphQL's Contact, with its portal account, which is always read along: it costs 6 µs. */
export const contactRow = <DB extends Tables, O>(contacts: SelectQueryBuilder<DB, 'contact', O>, $: AtTime) =>
  withAccount(contacts as unknown as SelectQueryBuilder<Tables, 'contact', O>).select((row) => [
    'contact.id',
    'contact.first_name as firstName',
    'contact.last_name as lastName',
    'contact.email',
    'contact.phone',
    portalAccountColumn(row as unknown as ContactRow, $).as('portalAccount'),
  ]);
