import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { hasWords } from '../agency/search.columns.ts';
import type { Tables } from '../database/statement.ts';
import { type AtTime, type ContactRow, withAccount } from './access.columns.ts';
import { deliveryProblemColumn, inviteExpiredColumn, type Me, stateColumn } from './roll-up.columns.ts';

export interface RollUpFilter {
  states: string[];
  search: string | null;
  /** Null: either way. */
  inviteExpired: boolean | null;
  deliveryProblem: boolean | null;
  needsAttention: boolean | null;
}

export type Contacts = SelectQueryBuilder<Tables, 'contact', object>;

/** The caller's contacts with their accounts that the filter lets through; its search and its `needsAttention` apart. */
export function accountsOf(me: Me, $: RollUpFilter & AtTime): Contacts {
  const contacts = me.selectFrom('contact').whereRef('contact.agency_id', '=', 'me.agency_id') as unknown as Contacts;
  const found = withAccount(contacts)
    .where((row) => likely(sql`${stateColumn(row as unknown as ContactRow)} = any(${$.states}::text[])`))
    .where((row) => isAsAsked($.inviteExpired, inviteExpiredColumn(row as unknown as ContactRow, $)))
    .where((row) => isAsAsked($.deliveryProblem, deliveryProblemColumn(row as unknown as ContactRow)));
  return found as unknown as Contacts;
}

/** Whether a condition is as the filter asks for it; true where it does not ask. */
export const isAsAsked = (asked: boolean | null, condition: RawBuilder<boolean>) =>
  likely(sql`${asked}::boolean is null or ${condition} = ${asked}`);

/**
 * PostgreSQL takes a comparison that it has no statistics for to be true for one row in two hundred, and then sorts all
 * rows instead of walking the names until a page is full; a call it takes to be true for every other row.
 */
const likely = (condition: RawBuilder<unknown>) => sql<boolean>`coalesce(${condition}, false)`;

/** The contacts of a search: by every word, in the names and both addresses. Looked for once, whatever else is asked. */
export const foundBySearch = (me: Me, $: RollUpFilter) =>
  withAccount(me.selectFrom('contact').whereRef('contact.agency_id', '=', 'me.agency_id') as unknown as Contacts)
    .where(
      hasWords(
        sql`contact.first_name || ' ' || contact.last_name || ' ' || coalesce(contact.email, '') || ' ' || coalesce(account.email, '')`,
        $.search,
      ),
    )
    .offset(sql.lit(0))
    .select('contact.id');
