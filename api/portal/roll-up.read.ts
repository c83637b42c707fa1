import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import { byName } from '../database/columns.ts';
import type { Tables } from '../database/statement.ts';
import { type AtTime, type ContactRow, withAccount } from './access.columns.ts';
import { portalAccountColumn } from './portal-account.columns.ts';
import { deliveryProblemColumn, inviteExpiredColumn, stateColumn } from './roll-up.columns.ts';

export interface RollUpFilter {
  states: string[];
  search: string | null;
  /** Null: either way. */
  inviteExpired: boolean | null;
  deliveryProblem: boolean | null;
  needsAttention: boolean | null;
}

/** Accounts that need attention come first, then by last name and first name. */
export interface RollUpPage extends RollUpFilter {
  /** The place after which the page starts. Rank 0 needs attention, rank 1 does not. */
  afterRank: number;
  afterLast: string;
  afterFirst: string;
  afterId: string;
  limit: number;
}

type Contacts = SelectQueryBuilder<Tables, 'contact', object>;

export const rollUpPage = agencyRead('portal_accounts_page', (me, $: RollUpPage & AtTime) =>
  me.select((me) => [
    jsonArrayFrom(
      // First who is on the page, then what is shown of them.
      me
        .selectFrom(
          accounts(me.selectFrom('contact').whereRef('contact.agency_id', '=', 'me.agency_id') as never, $)
            .where(
              (row) => sql<boolean>`(${rank(row, $)}, contact.last_name, contact.first_name, contact.id)
                > (${$.afterRank}::int, ${$.afterLast}, ${$.afterFirst}, ${$.afterId}::uuid)`,
            )
            .select((row) => [
              'contact.agency_id',
              'contact.id',
              'contact.last_name as lastName',
              'contact.first_name as firstName',
              rank(row, $).as('rank'),
            ])
            .orderBy('rank')
            .orderBy('contact.last_name')
            .orderBy('contact.first_name')
            .orderBy('contact.id')
            .limit($.limit)
            .as('found'),
        )
        .orderBy('found.rank')
        .orderBy('found.lastName')
        .orderBy('found.firstName')
        .orderBy('found.id')
        .select((found) => [
          'found.id',
          'found.rank',
          'found.lastName',
          'found.firstName',
          withAccount(
            found
              .selectFrom('contact')
              .whereRef('contact.agency_id', '=', 'found.agency_id')
              .whereRef('contact.id', '=', 'found.id') as unknown as Contacts,
          )
            .select((row) => portalAccountColumn(row as unknown as ContactRow, $).as('account'))
            .$asScalar()
            .$notNull()
            .as('account'),
        ]),
    ).as('rows'),
  ]),
);

export const rollUpCount = agencyRead('portal_accounts_count', (me, $: RollUpFilter & AtTime) =>
  me.select((me) => [
    accounts(me.selectFrom('contact').whereRef('contact.agency_id', '=', 'me.agency_id') as never, $)
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
      withAccount(me.selectFrom('contact').whereRef('contact.agency_id', '=', 'me.agency_id') as unknown as Contacts)
        .where('account.created_at', 'is not', null)
        .select((row) => [
          sql<number>`count(*)::int`.as('everyone'),
          countWhere(sql`${rank(row, $)} = 0`).as('needsAttention'),
          countWhere(sql`${stateColumn(row as unknown as ContactRow)} = 'ACTIVE'`).as('active'),
          countWhere(sql`${stateColumn(row as unknown as ContactRow)} = 'PENDING'`).as('pending'),
          countWhere(inviteExpiredColumn(row as unknown as ContactRow, $)).as('expired'),
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

function accounts(contacts: Contacts, $: RollUpFilter & AtTime) {
  return withAccount(contacts)
    .where((row) => sql<boolean>`${stateColumn(row as unknown as ContactRow)} = any(${$.states}::text[])`)
    .where((row) => {
      const expired = inviteExpiredColumn(row as unknown as ContactRow, $);
      return sql<boolean>`(${$.inviteExpired}::boolean is null or ${expired} = ${$.inviteExpired})`;
    })
    .where((row) => {
      const trouble = deliveryProblemColumn(row as unknown as ContactRow);
      return sql<boolean>`(${$.deliveryProblem}::boolean is null or ${trouble} = ${$.deliveryProblem})`;
    })
    .where((row) => sql<boolean>`(${$.needsAttention}::boolean is null or (${rank(row, $)} = 0) = ${$.needsAttention})`)
    .where(
      sql<boolean>`(${$.search}::text is null or not exists (
        select from regexp_split_to_table(lower(${$.search} collate ${sql.id(byName)}), '\\s+') as word
        where strpos(lower(contact.first_name || ' ' || contact.last_name || ' ' || coalesce(contact.email, '') || ' ' || coalesce(account.email, '')), word) = 0
      ))`,
    );
}

function rank(row: unknown, $: AtTime) {
  const account = row as ContactRow;
  return sql<number>`case when ${inviteExpiredColumn(account, $)} or ${deliveryProblemColumn(account)} then 0 else 1 end`;
}
