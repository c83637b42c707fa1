import { type InferResult, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import type { Tables } from '../database/statement.ts';
import { type AtTime, type ContactRow, withAccount } from './access.columns.ts';
import { portalAccountColumn } from './portal-account.columns.ts';
import {
  byNames,
  foundBySearch,
  isAfter,
  isAsAsked,
  type Me,
  needsAttention,
  type StandingFilter,
  type Standings,
  standingsOf,
} from './standing.columns.ts';

/** Those that need attention come first, the newest trouble before the older; then the others, by name. */
export interface RollUpPage extends StandingFilter {
  states: string[];
  search: string | null;
  /** The place after which the page starts among those that need attention: since when they do, then the names. */
  troubleAt: string;
  troubleLast: string;
  troubleFirst: string;
  troubleId: string;
  /** The same among the others. */
  afterLast: string;
  afterFirst: string;
  afterId: string;
  limit: number;
}

/** An index has the standings of a state in order: each state offers a page, and the first of all these are the page. */
export const rollUpPage = agencyRead('portal_accounts_page', (me, $: RollUpPage & AtTime) =>
  me.select((me) => {
    const ofEachState = (next: Next) =>
      me
        .selectFrom(sql<{ state: string }>`unnest(${$.states}::text[])`.as<'wanted'>(sql`wanted(state)`))
        .crossJoinLateral(next(standingsOf(me).where(sql<boolean>`standing.state = wanted.state`), $).as('next'))
        .selectAll('next');
    return [
      shown(me, ofEachState(needing).unionAll(ofEachState(others)).unionAll(ofEachState(undelivered)), $).as('rows'),
    ];
  }),
);

export const rollUpSearch = agencyRead('portal_accounts_search', (me, $: RollUpPage & AtTime) =>
  me.select((me) => {
    const found = foundBySearch(me, $).where(sql<boolean>`standing.state = any(${$.states}::text[])`);
    const ofFound = (next: Next) => me.selectFrom(next(found, $).as('next')).selectAll('next');
    return [shown(me, ofFound(needing).unionAll(ofFound(others)).unionAll(ofFound(undelivered)), $).as('rows')];
  }),
);

type Next = (standings: Standings, $: RollUpPage & AtTime) => Places;
type Places = ReturnType<typeof placesOf>;
type Place = InferResult<Places>[number];

function needing(standings: Standings, $: RollUpPage & AtTime): Places {
  return placesOf(
    standings
      .where('standing.attention_at', '<=', $.now)
      .where(sql<boolean>`standing.attention_at <= ${$.troubleAt}::timestamptz`)
      .where(
        sql<boolean>`(standing.attention_at < ${$.troubleAt}::timestamptz or ${isAfter($.troubleLast, $.troubleFirst, $.troubleId)})`,
      )
      .orderBy('standing.attention_at', 'desc'),
    sql<string | null>`standing.attention_at`,
    $,
  );
}

/** Beside `undelivered`. What is asked for is said apart: PostgreSQL need not look through all to see that none is so. */
function others(standings: Standings, $: RollUpPage & AtTime): Places {
  return byName(
    standings.where(
      sql<boolean>`(${$.needsAttention}::boolean or ${$.inviteExpired}::boolean or ${$.deliveryProblem}::boolean) is not true`,
    ),
    $,
  );
}

/** Disabled accounts, and those whose address was corrected: an index has them, for when they are asked for. */
function undelivered(standings: Standings, $: RollUpPage & AtTime): Places {
  return byName(
    standings
      .where(
        sql<boolean>`${$.deliveryProblem}::boolean is true and (${$.needsAttention}::boolean or ${$.inviteExpired}::boolean) is not true`,
      )
      .where('standing.trouble_at', 'is not', null),
    $,
  );
}

function byName(standings: Standings, $: RollUpPage & AtTime): Places {
  return placesOf(
    standings.where(sql<boolean>`not ${needsAttention($)}`).where(isAfter($.afterLast, $.afterFirst, $.afterId)),
    sql<string | null>`null::timestamptz`,
    $,
  );
}

function placesOf(standings: Standings, at: RawBuilder<string | null>, $: RollUpPage & AtTime) {
  return byNames(standings.where(isAsAsked($)))
    .limit($.limit)
    .select([
      'standing.agency_id',
      'standing.contact_id as id',
      'standing.last_name as lastName',
      'standing.first_name as firstName',
      at.as('at'),
    ]);
}

/** First who is on the page, then what is shown of them. */
function shown<DB, TB extends keyof DB>(me: Me, places: SelectQueryBuilder<DB, TB, Place>, $: RollUpPage & AtTime) {
  return jsonArrayFrom(
    me
      .selectFrom(places.as('found'))
      .orderBy('found.at', (order) => order.desc().nullsLast())
      .orderBy('found.lastName')
      .orderBy('found.firstName')
      .orderBy('found.id')
      .limit($.limit)
      .select((found) => [
        'found.id',
        'found.at',
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
