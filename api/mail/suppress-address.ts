import { sql } from 'kysely';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';

/** The provider refuses the address now: whatever it said before, the agency sends nothing there. */
export async function suppressRefused(tx: Tx, agencyId: string, address: string): Promise<void> {
  const email = normalizeEmail(address);
  // It does not say since when, so that any later word of its own counts.
  if (email) await suppressNow(tx, { agencyId, email, at: new Date(0) });
}

/** A mail to the address bounced, or was reported as spam: from then on the agency sends nothing there. */
export async function suppressBounced(tx: Tx, agencyId: string, address: string, at: Date): Promise<void> {
  const email = normalizeEmail(address);
  if (email) await suppressFrom(tx, { agencyId, email, at });
}

/** The provider has one list for all: whether the address gets mail holds for every agency. */
export async function changeSubscription(
  { pool }: App,
  { email: address, lifted, at }: { email: string; lifted: boolean; at: Date },
): Promise<void> {
  const email = normalizeEmail(address);
  if (email) await changeEverywhere(pool, { email, lifted, at });
}

interface Suppressed {
  agencyId: string;
  email: string;
  at: Date;
}

const suppressNow = statement('suppress_refused_address', (db, $: Suppressed) =>
  db
    .insertInto('suppression')
    .values({ agency_id: $.agencyId, email: $.email, lifted: false, changed_at: $.at })
    .onConflict((known) => known.columns(['agency_id', 'email']).doUpdateSet({ lifted: false })),
);

const suppressFrom = statement('suppress_bounced_address', (db, $: Suppressed) =>
  db
    .insertInto('suppression')
    .values({ agency_id: $.agencyId, email: $.email, lifted: false, changed_at: $.at })
    .onConflict((known) =>
      known
        .columns(['agency_id', 'email'])
        .doUpdateSet({ lifted: false, changed_at: $.at })
        .where('suppression.changed_at', '<=', $.at),
    ),
);

const changeEverywhere = statement('change_subscription', (db, $: { email: string; lifted: boolean; at: Date }) =>
  db
    .insertInto('suppression')
    .columns(['agency_id', 'email', 'lifted', 'changed_at'])
    .expression((values) =>
      values
        .selectFrom('agency')
        .orderBy('agency.id')
        .select([
          'agency.id',
          sql<string>`${$.email}::text`.as('email'),
          sql<boolean>`${$.lifted}::boolean`.as('lifted'),
          sql<Date>`${$.at}::timestamptz`.as('changed_at'),
        ]),
    )
    .onConflict((known) =>
      known
        .columns(['agency_id', 'email'])
        .doUpdateSet((news) => ({ lifted: news.ref('excluded.lifted'), changed_at: news.ref('excluded.changed_at') }))
        .whereRef('suppression.changed_at', '<=', 'excluded.changed_at'),
    ),
);
