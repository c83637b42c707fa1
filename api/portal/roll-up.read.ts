import { type InferResult, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { agencyRead } from '../agency/agency-read.ts';
import type { Tables } from '../database/statement.ts';
import { type AtTime, type ContactRow, withAccount } from './access.columns.ts';
import { portalAccountColumn } from './portal-account.columns.ts';
import type { RollUpOrder } from './roll-up.rules.ts';
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

export interface RollUpPage extends StandingFilter {
  states: string[];
  search: string | null;
  order: RollUpOrder;
  /** The place after which the page starts: an instant, then the names. What has no instant comes after what has one. */
  at: string;
  atLast: string;
  atFirst: string;
  atId: string;
  /** The same among those without an instant. */
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
    return [shown(me, inAllOrders(ofEachState), $).as('rows')];
  }),
);

export const rollUpSearch = agencyRead('portal_accounts_search', (me, $: RollUpPage & AtTime) =>
  me.select((me) => {
    const found = foundBySearch(me, $).where(sql<boolean>`standing.state = any(${$.states}::text[])`);
    const ofFound = (next: Next) => me.selectFrom(next(found, $).as('next')).selectAll('next');
    return [shown(me, inAllOrders(ofFound), $).as('rows')];
  }),
);

type Next = (standings: Standings, $: RollUpPage & AtTime) => Places;
type Places = ReturnType<typeof placesOf>;
type Place = InferResult<Places>[number];

/** Of what is not asked for, PostgreSQL runs nothing: it depends on the parameters alone, and is looked at first. */
function inAllOrders<DB, TB extends keyof DB>(of: (next: Next) => SelectQueryBuilder<DB, TB, Place>) {
  return [others, undelivered, byName, bySignIn].reduce((all, next) => all.unionAll(of(next)), of(needing));
}

/** ATTENTION: first those that need it, the newest trouble before the older. */
function needing(standings: Standings, $: RollUpPage & AtTime): Places {
  return fromInstant(
    'standing.attention_at',
    standings.where(sql<boolean>`${$.order} = 'ATTENTION'`).where('standing.attention_at', '<=', $.now),
    $,
  );
}

/** Then the others, by name. Who asks for those of whom something is wrong has had them, but for `undelivered`. */
function others(standings: Standings, $: RollUpPage & AtTime): Places {
  return fromName(
    standings
      .where(
        sql<boolean>`${$.order} = 'ATTENTION' and (${$.needsAttention}::boolean or ${$.inviteExpired}::boolean or ${$.deliveryProblem}::boolean) is not true`,
      )
      .where(sql<boolean>`not ${needsAttention($)}`),
    $,
  );
}

/** Disabled accounts, and those whose address was corrected: an index has them, for when they are asked for. */
function undelivered(standings: Standings, $: RollUpPage & AtTime): Places {
  return fromName(
    standings
      .where(
        sql<boolean>`${$.order} = 'ATTENTION' and ${$.deliveryProblem}::boolean is true and (${$.needsAttention}::boolean or ${$.inviteExpired}::boolean) is not true`,
      )
      .where('standing.trouble_at', 'is not', null)
      .where(sql<boolean>`not ${needsAttention($)}`),
    $,
  );
}

function byName(standings: Standings, $: RollUpPage & AtTime): Places {
  return fromName(standings.where(sql<boolean>`${$.order} = 'NAME'`), $);
}

function bySignIn(standings: Standings, $: RollUpPage & AtTime): Places {
  return fromInstant('standing.signed_in_at', standings.where(sql<boolean>`${$.order} = 'LAST_SIGN_IN'`), $);
}

function fromInstant(
  at: 'standing.attention_at' | 'standing.signed_in_at',
  standings: Standings,
  $: RollUpPage & AtTime,
): Places {
  const instant = sql.ref<string>(at);
  return placesOf(
    standings
      .where(sql<boolean>`${instant} <= ${$.at}::timestamptz`)
      .where(sql<boolean>`(${instant} < ${$.at}::timestamptz or ${isAfter($.atLast, $.atFirst, $.atId)})`)
      .orderBy(at, 'desc'),
    instant,
    $,
  );
}

function fromName(standings: Standings, $: RollUpPage & AtTime): Places {
  return placesOf(
    standings.where(isAfter($.afterLast, $.afterFirst, $.afterId)),
    sql<string>`'-infinity'::timestamptz`,
    $,
  );
}

function placesOf(standings: Standings, at: RawBuilder<string>, $: RollUpPage & AtTime) {
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
      .orderBy('found.at', 'desc')
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
