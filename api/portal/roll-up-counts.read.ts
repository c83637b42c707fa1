import { type RawBuilder, sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import type { AtTime, ContactRow } from './access.columns.ts';
import { attention, expired, needsAttentionColumn, stateColumn } from './roll-up.columns.ts';
import { accountsOf, foundBySearch, isAsAsked, type RollUpFilter } from './roll-up-filter.columns.ts';

export const rollUpCount = agencyRead('portal_accounts_count', (me, $: RollUpFilter & AtTime) =>
  me.select((me) => [
    accountsOf(me, $)
      .where((row) => isAsAsked($.needsAttention, needsAttentionColumn(row as unknown as ContactRow, $)))
      .where((row) => sql<boolean>`(${$.search}::text is null or ${row('contact.id', 'in', foundBySearch(me, $))})`)
      .select((row) => row.fn.countAll<number>().as('count'))
      .$asScalar()
      .$notNull()
      .as('count'),
  ]),
);

/** How many accounts each filter of the roll-up finds. */
export const rollUpCounts = agencyRead('portal_accounts_counts', (me, $: AtTime) =>
  me.select((me) => [
    jsonObjectFrom(
      me
        .selectFrom('portal_account as account')
        .whereRef('account.agency_id', '=', 'me.agency_id')
        .select((row) => [
          sql<number>`count(*)::int`.as('everyone'),
          sql<number>`(select count(*)::int from ${attention(me, $)} as attention)`.as('needsAttention'),
          countWhere(sql`${stateColumn(row as unknown as ContactRow)} = 'ACTIVE'`).as('active'),
          countWhere(sql`${stateColumn(row as unknown as ContactRow)} = 'PENDING'`).as('pending'),
          sql<number>`(select count(*)::int from ${expired(me, $)} as expired)`.as('expired'),
          countWhere(sql`${stateColumn(row as unknown as ContactRow)} = 'DISABLED'`).as('disabled'),
        ]),
    )
      .$notNull()
      .as('counts'),
  ]),
);

function countWhere(condition: RawBuilder<unknown>) {
  return sql<number>`(count(*) filter (where ${condition}))::int`;
}
