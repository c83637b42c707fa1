import { type RawBuilder, sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import type { AtTime } from './access.columns.ts';
import {
  deliveryProblem,
  foundBySearch,
  hasAccount,
  inviteExpired,
  isAsAsked,
  isFound,
  needsAttention,
  type StandingFilter,
  standingsOf,
} from './standing.columns.ts';

interface RollUpFilter extends StandingFilter {
  states: string[];
  search: string | null;
}

export const rollUpCount = agencyRead('portal_accounts_count', (me, $: RollUpFilter & AtTime) =>
  me.select((me) => [
    standingsOf(me)
      .where(sql<boolean>`standing.state = any(${$.states}::text[])`)
      .where(isAsAsked($))
      .where(isFound(me, $))
      .select((standing) => standing.fn.countAll<number>().as('count'))
      .$asScalar()
      .$notNull()
      .as('count'),
  ]),
);

/** How many accounts each filter of the roll-up finds, each counted in the smallest index that has them. */
export const rollUpCounts = agencyRead('portal_accounts_counts', (me, $: AtTime) =>
  me.select((me) => {
    const accounts = standingsOf(me).where(hasAccount);
    return [
      jsonObjectFrom(
        me
          .selectFrom([
            accounts.select([everyone(), ...ofStates()]).as('of_state'),
            accounts
              .where('standing.attention_at', '<=', $.now)
              .select([countWhere(needsAttention($)).as('needsAttention'), countWhere(inviteExpired($)).as('expired')])
              .as('of_attention'),
            accounts
              .where('standing.trouble_at', 'is not', null)
              .select(countWhere(deliveryProblem).as('deliveryProblem'))
              .as('of_trouble'),
          ])
          .selectAll(['of_state', 'of_attention', 'of_trouble']),
      )
        .$notNull()
        .as('counts'),
    ];
  }),
);

/** The same among those that a search finds. */
export const rollUpCountsFound = agencyRead(
  'portal_accounts_counts_found',
  (me, $: { search: string | null } & AtTime) =>
    me.select((me) => [
      jsonObjectFrom(
        foundBySearch(me, $)
          .where(hasAccount)
          .select([
            everyone(),
            ...ofStates(),
            countWhere(needsAttention($)).as('needsAttention'),
            countWhere(inviteExpired($)).as('expired'),
            countWhere(deliveryProblem).as('deliveryProblem'),
          ]),
      )
        .$notNull()
        .as('counts'),
    ]),
);

function everyone() {
  return sql<number>`count(*)::int`.as('everyone');
}

function ofStates() {
  return [
    countWhere(sql`standing.state = 'ACTIVE'`).as('active'),
    countWhere(sql`standing.state = 'PENDING'`).as('pending'),
    countWhere(sql`standing.state = 'DISABLED'`).as('disabled'),
  ] as const;
}

function countWhere(condition: RawBuilder<unknown>) {
  return sql<number>`(count(*) filter (where ${condition}))::int`;
}
