import { sql } from 'kysely';
import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';

const day = 86_400_000;

/** The outbox of all agencies: how many mails are due, for how many seconds the oldest, and where the last day's are. */
export async function readOutbox({ pool }: App, now: Date) {
  const [[waiting], lastDay] = await Promise.all([
    outboxDue(pool, { now }),
    deliveriesSince(pool, { since: new Date(now.getTime() - day) }),
  ]);
  return { due: waiting?.due ?? 0, oldestAge: waiting?.oldestAge ?? 0, lastDay };
}

const outboxDue = statement('outbox_due', (db, $: { now: Date }) =>
  db
    .selectFrom('email_delivery')
    .where('status', '=', 'QUEUED')
    .where('next_attempt_at', '<=', $.now)
    .select([
      sql<number>`count(*)::int`.as('due'),
      sql<number>`coalesce(extract(epoch from ${$.now}::timestamptz - min(next_attempt_at)), 0)::float8`.as(
        'oldestAge',
      ),
    ]),
);

const deliveriesSince = statement('deliveries_since', (db, $: { since: Date }) =>
  db
    .selectFrom('email_delivery')
    .where('created_at', '>', $.since)
    .groupBy(['status', 'provider'])
    .select(['status', 'provider', sql<number>`count(*)::int`.as('count')]),
);
