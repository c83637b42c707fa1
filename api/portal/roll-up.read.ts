import { type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { NIL } from 'uuid';
import { agencyRead } from '../agency/agency-read.ts';
import type { Tables } from '../database/statement.ts';
import { type AtTime, type ContactRow, withAccount } from './access.columns.ts';
import { portalAccountColumn } from './portal-account.columns.ts';
import { attention, type Me, needsAttentionColumn } from './roll-up.columns.ts';
import { accountsOf, type Contacts, foundBySearch, type RollUpFilter } from './roll-up-filter.columns.ts';

/** Accounts that need attention come first, then by last name and first name. */
export interface RollUpPage extends RollUpFilter {
  /** The place after which the page starts. Rank 0 needs attention, rank 1 does not. */
  afterRank: number;
  afterLast: string;
  afterFirst: string;
  afterId: string;
  limit: number;
}

export const rollUpPage = agencyRead('portal_accounts_page', (me, $: RollUpPage & AtTime) =>
  me.select((me) => [shown(me, $, (accounts) => accounts).as('rows')]),
);

export const rollUpSearch = agencyRead('portal_accounts_search', (me, $: RollUpPage & AtTime) =>
  me.select((me) => [shown(me, $, (accounts) => accounts.where('contact.id', 'in', foundBySearch(me, $))).as('rows')]),
);

/** First who is on the page, then what is shown of them. */
function shown(me: Me, $: RollUpPage & AtTime, narrow: (accounts: Contacts) => Contacts) {
  return jsonArrayFrom(
    me
      .selectFrom(
        me
          .selectFrom(pageOf(narrow(needingAttention(me, $)), $, 0).as('needing'))
          .selectAll('needing')
          .unionAll(me.selectFrom(pageOf(narrow(others(me, $)), $, 1).as('others')).selectAll('others'))
          .as('found'),
      )
      .orderBy('found.rank')
      .orderBy('found.lastName')
      .orderBy('found.firstName')
      .orderBy('found.id')
      .limit($.limit)
      .select((found) => [
        'found.id',
        'found.rank',
        'found.lastName',
        'found.firstName',
        withAccount(
          found
            .selectFrom('contact')
            .whereRef('contact.agency_id', '=', 'found.agency_id')
            .whereRef('contact.id', '=', 'found.id') as unknown as SelectQueryBuilder<Tables, 'contact', object>,
        )
          .select((row) => portalAccountColumn(row as unknown as ContactRow, $).as('account'))
          .$asScalar()
          .$notNull()
          .as('account'),
      ]),
  );
}

/** They are few, and what is wrong finds them, without a look at every account. */
function needingAttention(me: Me, $: RollUpPage & AtTime): Contacts {
  return accountsOf(me, $)
    .where('contact.id', 'in', attention(me, $))
    .where(sql<boolean>`${$.needsAttention}::boolean is not false`);
}

/** They come by name, from where the page starts: the index on the names ends the walk when the page is full. */
function others(me: Me, $: RollUpPage & AtTime): Contacts {
  return accountsOf(me, $)
    .where(
      sql<boolean>`(${$.needsAttention}::boolean or ${$.inviteExpired}::boolean or ${$.deliveryProblem}::boolean) is not true`,
    )
    .where((row) => sql<boolean>`not ${needsAttentionColumn(row as unknown as ContactRow, $)}`);
}

function pageOf(accounts: Contacts, $: RollUpPage, rank: 0 | 1) {
  const startsHere = sql`${$.afterRank}::int = ${sql.lit(rank)}`;
  return accounts
    .where(sql<boolean>`${$.afterRank}::int <= ${sql.lit(rank)}`)
    .where(
      sql<boolean>`(contact.last_name, contact.first_name, contact.id) > (
        case when ${startsHere} then ${$.afterLast}::text else '' end,
        case when ${startsHere} then ${$.afterFirst}::text else '' end,
        case when ${startsHere} then ${$.afterId}::uuid else ${sql.lit(NIL)}::uuid end
      )`,
    )
    .orderBy('contact.last_name')
    .orderBy('contact.first_name')
    .orderBy('contact.id')
    .limit($.limit)
    .select([
      'contact.agency_id',
      'contact.id',
      'contact.last_name as lastName',
      'contact.first_name as firstName',
      sql<number>`${sql.lit(rank)}::int`.as('rank'),
    ]);
}
