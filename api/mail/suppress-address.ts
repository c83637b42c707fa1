import { sql } from 'kysely';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import type { SuppressionReason } from './suppression.rules.ts';

/** The provider refuses the address now: whatever it said before, the agency sends nothing there. */
export async function suppressRefused(tx: Tx, agencyId: string, address: string): Promise<void> {
  const email = normalizeEmail(address);
  // It does not say since when, so that any later word of its own counts.
  if (email) await suppressNow(tx, { agencyId, email, reason: 'UNKNOWN', at: new Date(0) });
}

/** A mail to the address bounced, or was reported as spam: from then on the agency sends nothing there. */
export async function suppressBounced(
  tx: Tx,
  { address, ...news }: { agencyId: string; address: string; reason: SuppressionReason; at: Date },
): Promise<void> {
  const email = normalizeEmail(address);
  if (email) await suppressFrom(tx, { ...news, email });
}

/** The provider has one list for all: whether the address gets mail holds for every agency. */
export async function changeSubscription(
  { pool }: App,
  { email: address, lifted, reason, at }: Subscription,
): Promise<void> {
  const email = normalizeEmail(address);
  if (email) await changeEverywhere(pool, { email, lifted, reason, at });
}

interface Suppressed {
  agencyId: string;
  email: string;
  reason: SuppressionReason;
  at: Date;
}

interface Subscription {
  email: string;
  lifted: boolean;
  reason: SuppressionReason;
  at: Date;
}

const suppressNow = statement('suppress_refused_address', (db, $: Suppressed) =>
  db
    .insertInto('suppression')
    .values({ agency_id: $.agencyId, email: $.email, lifted: false, reason: $.reason, changed_at: $.at })
    .onConflict((known) =>
      known
        .columns(['agency_id', 'email'])
        .doUpdateSet({ lifted: false, reason: $.reason })
        .where('suppression.lifted', '=', true),
    ),
);

const suppressFrom = statement('suppress_bounced_address', (db, $: Suppressed) =>
  db
    .insertInto('suppression')
    .values({ agency_id: $.agencyId, email: $.email, lifted: false, reason: $.reason, changed_at: $.at })
    .onConflict((known) =>
      known
        .columns(['agency_id', 'email'])
        .doUpdateSet({ lifted: false, reason: $.reason, changed_at: $.at })
        .where('suppression.changed_at', '<=', $.at),
    ),
);

const changeEverywhere = statement('change_subscription', (db, $: Subscription) =>
  db
    .insertInto('suppression')
    .columns(['agency_id', 'email', 'lifted', 'reason', 'changed_at'])
    .expression((values) =>
      values
        .selectFrom('agency')
        .orderBy('agency.id')
        .select([
          'agency.id',
          sql<string>`${$.email}::text`.as('email'),
          sql<boolean>`${$.lifted}::boolean`.as('lifted'),
          sql<SuppressionReason>`${$.reason}::text`.as('reason'),
          sql<Date>`${$.at}::timestamptz`.as('changed_at'),
        ]),
    )
    .onConflict((known) =>
      known
        .columns(['agency_id', 'email'])
        .doUpdateSet((news) => ({
          lifted: news.ref('excluded.lifted'),
          reason: news.ref('excluded.reason'),
          changed_at: news.ref('excluded.changed_at'),
        }))
        .whereRef('suppression.changed_at', '<=', 'excluded.changed_at'),
    ),
);
