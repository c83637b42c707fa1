import { type RawBuilder, sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import type { AtTime } from './access.columns.ts';
import { foundBySearch, inviteExpired, isAsAsked, type StandingFilter, standingsOf } from './standing.columns.ts';

interface RollUpFilter extends StandingFilter {
  states: string[];
  search: string | null;
}

export const rollUpCount = agencyRead('portal_accounts_count', (me, $: RollUpFilter & AtTime) =>
  me.select((me) => [
    standingsOf(me)
      .where(sql<boolean>`standing.state = any(${$.states}::text[])`)
      .where(isAsAsked($))
      .where(
        (standing) =>
          sql<boolean>`(${$.search}::text is null or ${standing('standing.contact_id', 'in', foundBySearch(me, $).select('standing.contact_id'))})`,
      )
      .select((standing) => standing.fn.countAll<number>().as('count'))
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
        .selectFrom([
          standingsOf(me)
            .where(sql<boolean>`standing.state in ('PENDING', 'ACTIVE', 'DISABLED')`)
            .select([
              sql<number>`count(*)::int`.as('everyone'),
              countWhere(sql`standing.state = 'ACTIVE'`).as('active'),
              countWhere(sql`standing.state = 'PENDING'`).as('pending'),
              countWhere(sql`standing.state = 'DISABLED'`).as('disabled'),
            ])
            .as('of_state'),
          // Apart, so that only they are looked at.
          standingsOf(me)
            .where(sql<boolean>`standing.state in ('PENDING', 'ACTIVE')`)
            .where('standing.attention_at', '<=', $.now)
            .select([sql<number>`count(*)::int`.as('needsAttention'), countWhere(inviteExpired($)).as('expired')])
            .as('in_trouble'),
        ])
        .selectAll(['of_state', 'in_trouble']),
    )
      .$notNull()
      .as('counts'),
  ]),
);

function countWhere(condition: RawBuilder<unknown>) {
  return sql<number>`(count(*) filter (where ${condition}))::int`;
}
