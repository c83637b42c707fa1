import { type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { byName } from '../database/columns.ts';
import type { Tables } from '../database/statement.ts';
import type { AtTime } from './access.columns.ts';

export interface StandingFilter {
  /** Null: either way. */
  inviteExpired: boolean | null;
  deliveryProblem: boolean | null;
  needsAttention: boolean | null;
}

/** Where a statement of the agency side starts. */
export type Me = ExpressionBuilder<Tables & { me: { agency_id: string } }, 'me'>;
export type Standings = SelectQueryBuilder<Tables & { standing: Tables['portal_standing'] }, 'standing', object>;

/** The standings of the caller's contacts. */
export const standingsOf = (me: Me): Standings =>
  me
    .selectFrom('portal_standing as standing')
    .whereRef('standing.agency_id', '=', 'me.agency_id') as unknown as Standings;

export const hasAccount = sql<boolean>`standing.state in ('PENDING', 'ACTIVE', 'DISABLED')`;

/** A PENDING account's invite is no longer good. */
export const inviteExpired = ($: AtTime) => sql<boolean>`coalesce(standing.invite_dead_at <= ${$.now}, false)`;

/** The newest mail did not arrive. */
export const deliveryProblem = sql<boolean>`(standing.trouble_at is not null)`;

/** Either of both, as long as a mark beside the pill tells so. */
export const needsAttention = ($: AtTime) => sql<boolean>`coalesce(standing.attention_at <= ${$.now}, false)`;

/** Whether a standing is as the filter asks for it. */
export const isAsAsked = ($: StandingFilter & AtTime) => sql<boolean>`(
  ${asked($.inviteExpired, inviteExpired($))}
  and ${asked($.deliveryProblem, deliveryProblem)}
  and ${asked($.needsAttention, needsAttention($))}
)`;

const asked = (value: boolean | null, condition: RawBuilder<boolean>) =>
  sql`(${value}::boolean is null or ${condition} = ${value})`;

/**
 * Those that a search finds: by every word, in the names and both addresses, in either case. The index of trigrams
 * finds the longest word. All are found before any is sorted, else PostgreSQL walks the names and hopes for an early find.
 */
export const foundBySearch = (me: Me, $: { search: string | null }): Standings =>
  me
    .selectFrom(
      standingsOf(me)
        .where(sql<boolean>`standing.words like (select word from ${words($)} order by length(word) desc limit 1)`)
        .where(sql<boolean>`standing.words like all ((select array_agg(word) from ${words($)})::text[])`)
        .offset(sql.lit(0))
        .selectAll('standing')
        .as('standing'),
    )
    .clearSelect() as unknown as Standings;

/** Whether a standing is among those that a search finds; each is, where nothing is searched for. */
export const isFound = (me: Me, $: { search: string | null }) =>
  sql<boolean>`(${$.search}::text is null or standing.contact_id in ${foundBySearch(me, $).select('standing.contact_id')})`;

const words = ($: { search: string | null }) => sql`(
  select '%' || regexp_replace(word, '([%_\\\\])', '\\\\\\1', 'g') || '%' as word
  from regexp_split_to_table(lower(${$.search} collate ${sql.id(byName)}), '\\s+') as word
) as words`;

/** Whether a standing comes after a place in the order of names. */
export const isAfter = (last: string, first: string, id: string) =>
  sql<boolean>`(standing.last_name, standing.first_name, standing.contact_id) > (${last}, ${first}, ${id}::uuid)`;

export const byNames = <DB extends Tables & { standing: Tables['portal_standing'] }, O>(
  standings: SelectQueryBuilder<DB, 'standing', O>,
) => standings.orderBy('standing.last_name').orderBy('standing.first_name').orderBy('standing.contact_id');
