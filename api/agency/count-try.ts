import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import { removeInBatches } from '../remove-in-batches.ts';
import { networkOf } from './network.rules.ts';
import { failuresLast, firstWait, freeFailures, longestWait, type WindowLimit } from './rate-limit.rules.ts';

/** `countTry`, for whoever asks from an IP address; their neighbours of an IPv6 network count as the same. */
export const countTryFrom = (app: App, limit: WindowLimit, ipAddress: string): Promise<Date | null> =>
  countTry(app, limit, networkOf(ipAddress));

/**
 * Counts a try against a limit on somebody (a network, an address).
 * Null when it may go on; else when the window ends and the next try is welcome.
 */
export async function countTry({ pool, clock, metrics }: App, limit: WindowLimit, who: string): Promise<Date | null> {
  const now = clock.now();
  const ends = new Date(now.getTime() + limit.window);
  const [row] = await countInWindow(pool, { key: keyOf(limit.name, who), now, ends });
  if (!row || row.counter.count <= limit.tries) return null;
  metrics.limited.inc({ limit: limit.name });
  return new Date(row.counter.ends);
}

/**
 * Takes a turn at somebody's password: counted as a failure before it is tried, so that parallel guesses cannot slip
 * through. Null when it may be tried; else when the next one may.
 */
export async function takePasswordTurn({ pool, clock, metrics }: App, who: string): Promise<Date | null> {
  const now = clock.now();
  const forgottenAt = new Date(now.getTime() + failuresLast);
  const key = keyOf('password', who);
  const [turn] = await takeTurn(pool, { key, now, forgottenAt });
  if (turn) return null;
  metrics.limited.inc({ limit: 'password' });
  const [row] = await blockedUntil(pool, { key });
  return new Date(row?.limit.until ?? now);
}

/** The password was not tried after all: the turn was not one. */
export const returnPasswordTurn = async ({ pool }: App, who: string): Promise<void> => {
  await returnTurn(pool, { key: keyOf('password', who) });
};

/** The password was right: its failures are forgotten. */
export const forgetFailures = async ({ pool }: App, who: string): Promise<void> => {
  await forget(pool, { key: keyOf('password', who) });
};

/** Counters that have run out, of all limits. */
export const removeSpentLimits = async ({ pool, clock }: App, stopping: AbortSignal): Promise<void> => {
  const now = clock.now();
  await removeInBatches(stopping, (limit) => removeSpent(pool, { now, limit }));
};

/** Keys are hashed, so that the table is no list of addresses. */
const keyOf = (limit: string, who: string) => createHash('sha256').update(`${limit}\n${who}`).digest('base64url');

const countInWindow = statement('count_in_window', (db, $: { key: string; now: Date; ends: Date }) =>
  db
    .insertInto('rate_limit')
    .values({ key: $.key, count: 1, blocked_until: null, forgotten_at: $.ends })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql`case when rate_limit.forgotten_at <= ${$.now} then 1 else rate_limit.count + 1 end`,
        forgotten_at: sql`case when rate_limit.forgotten_at <= ${$.now} then excluded.forgotten_at else rate_limit.forgotten_at end`,
      }),
    )
    .returning((limit) => [
      jsonBuildObject({ count: limit.ref('rate_limit.count'), ends: limit.ref('rate_limit.forgotten_at') }).as(
        'counter',
      ),
    ]),
);

/** No row: blocked. The wait doubles with each failure beyond the free ones. */
const takeTurn = statement('take_password_turn', (db, $: { key: string; now: Date; forgottenAt: Date }) =>
  db
    .insertInto('rate_limit')
    .values({ key: $.key, count: 1, blocked_until: null, forgotten_at: $.forgottenAt })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({
          count: sql`case when rate_limit.forgotten_at <= ${$.now} then 1 else rate_limit.count + 1 end`,
          blocked_until: sql`case
            when rate_limit.forgotten_at <= ${$.now} or rate_limit.count + 1 < ${sql.lit(freeFailures)} then null
            else ${$.now}::timestamptz + least(
              ${sql.lit(firstWait)} * power(2, least(rate_limit.count + 1 - ${sql.lit(freeFailures)}, 30)),
              ${sql.lit(longestWait)}
            ) * interval '1 millisecond' end`,
          forgotten_at: $.forgottenAt,
        })
        .where((limit) =>
          limit.or([limit('rate_limit.blocked_until', 'is', null), limit('rate_limit.blocked_until', '<=', $.now)]),
        ),
    )
    .returning('count'),
);

/** Whoever has a turn was not blocked when they took it. */
const returnTurn = statement('return_password_turn', (db, $: { key: string }) =>
  db
    .updateTable('rate_limit')
    .where('key', '=', $.key)
    .set({ count: sql`greatest(count - 1, 0)`, blocked_until: null }),
);

const blockedUntil = statement('password_blocked_until', (db, $: { key: string }) =>
  db
    .selectFrom('rate_limit')
    .where('key', '=', $.key)
    .select((limit) => jsonBuildObject({ until: limit.ref('rate_limit.blocked_until') }).as('limit')),
);

const forget = statement('forget_password_failures', (db, $: { key: string }) =>
  db.deleteFrom('rate_limit').where('key', '=', $.key),
);

const removeSpent = statement('remove_spent_limits', (db, $: { now: Date; limit: number }) =>
  db
    .deleteFrom('rate_limit')
    .where('key', 'in', (spent) =>
      spent
        .selectFrom('rate_limit as spent')
        .where('spent.forgotten_at', '<=', $.now)
        .limit($.limit)
        .select('spent.key')
        .forUpdate()
        .skipLocked(),
    )
    .returning('key'),
);
