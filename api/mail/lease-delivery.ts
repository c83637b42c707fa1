import { type ExpressionBuilder, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { defaultBrandColor } from '../agency/branding.rules.ts';
import type { App } from '../app.ts';
import { statement, type Tables } from '../database/statement.ts';
import type { Instant } from '../scalars.ts';
import type { EmailPurpose } from './delivery.rules.ts';
import { leaseTime } from './lease.rules.ts';

/** A delivery in the hand of one process: all that is needed to send it. */
export interface LeasedDelivery {
  agencyId: string;
  id: string;
  purpose: EmailPurpose;
  to: string;
  recipientFirstName: string;
  senderName: string | null;
  replyTo: string | null;
  /** The actor who sends it; null when nobody in person does. */
  triggeredBy: string | null;
  /** Whoever sends it has a Gmail here, whatever its state. */
  hasGmail: boolean;
  /** Gmail is given up for it: Postmark carries it. */
  fellBack: boolean;
  createdAt: Instant;
  linkExpiresAt: Instant | null;
  /** base64 */
  sealedLink: string | null;
  /** This one included. */
  attempts: number;
  agency: { slug: string; name: string; timeZone: string; brandColor: string; logoUrl: string | null };
}

interface Lease {
  now: Date;
  until: Date;
  by: string;
}

type DeliveryRow = ExpressionBuilder<Tables, 'email_delivery' | 'agency'>;

const leased = (row: DeliveryRow) =>
  jsonBuildObject({
    agencyId: row.ref('email_delivery.agency_id'),
    id: row.ref('email_delivery.id'),
    purpose: row.ref('email_delivery.purpose'),
    to: row.ref('email_delivery.to'),
    recipientFirstName: row.ref('email_delivery.recipient_first_name'),
    senderName: row.ref('email_delivery.sender_name'),
    replyTo: row.ref('email_delivery.reply_to'),
    triggeredBy: row.ref('email_delivery.triggered_by'),
    hasGmail: row
      .exists(
        row
          .selectFrom('gmail_connection as gmail')
          .whereRef('gmail.agency_id', '=', 'email_delivery.agency_id')
          .whereRef('gmail.agent_id', '=', 'email_delivery.triggered_by'),
      )
      .$castTo<boolean>(),
    fellBack: row.ref('email_delivery.fell_back'),
    createdAt: sql<Instant>`${row.ref('email_delivery.created_at')}`,
    linkExpiresAt: row.ref('email_delivery.link_expires_at'),
    sealedLink: sql<string | null>`encode(${row.ref('email_delivery.sealed_link')}, 'base64')`,
    attempts: row.ref('email_delivery.attempts'),
    agency: jsonBuildObject({
      slug: row.ref('agency.slug'),
      name: row.ref('agency.name'),
      timeZone: row.ref('agency.time_zone'),
      brandColor: sql<string>`coalesce(${row.ref('agency.brand_color')}, ${sql.lit(defaultBrandColor)})`,
      logoUrl: row.ref('agency.logo_url'),
    }),
  });

const leaseNewborn = statement('lease_newborn_delivery', (db, $: Lease & { agencyId: string; id: string }) =>
  db
    .updateTable('email_delivery')
    .from('agency')
    .whereRef('agency.id', '=', 'email_delivery.agency_id')
    .where('email_delivery.agency_id', '=', $.agencyId)
    .where('email_delivery.id', '=', $.id)
    .where('email_delivery.status', '=', 'QUEUED')
    .where('email_delivery.leased_by', '=', $.by)
    .where('email_delivery.attempts', '=', 0)
    .set({ attempts: 1, leased_until: $.until })
    .returning((row) => leased(row as unknown as DeliveryRow).as('delivery')),
);

const leaseDue = statement('lease_due_deliveries', (db, $: Lease & { limit: number }) =>
  db
    .with('due', (db) =>
      db
        .selectFrom('email_delivery as waiting')
        .where('waiting.status', '=', 'QUEUED')
        .where('waiting.next_attempt_at', '<=', $.now)
        .where((waiting) =>
          waiting.or([waiting('waiting.leased_until', 'is', null), waiting('waiting.leased_until', '<=', $.now)]),
        )
        .orderBy('waiting.next_attempt_at')
        .limit($.limit)
        .select(['waiting.agency_id', 'waiting.id'])
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('email_delivery')
    .from(['due', 'agency'])
    .whereRef('agency.id', '=', 'due.agency_id')
    .whereRef('email_delivery.agency_id', '=', 'due.agency_id')
    .whereRef('email_delivery.id', '=', 'due.id')
    .set((row) => ({ attempts: row('email_delivery.attempts', '+', 1), leased_until: $.until, leased_by: $.by }))
    .returning((row) => leased(row as unknown as DeliveryRow).as('delivery')),
);

/** Takes the delivery that this process has just queued; null if it is gone meanwhile. Counts the attempt before it. */
export async function takeNewborn({ pool, clock, processId }: App, key: { agencyId: string; id: string }) {
  const [row] = await leaseNewborn(pool, { ...key, ...leaseFrom(clock.now(), processId) });
  return row?.delivery ?? null;
}

/** Takes up to `limit` deliveries that are due and in nobody's hand. Counts the attempts before they are made. */
export async function takeDue({ pool, clock, processId }: App, limit: number): Promise<LeasedDelivery[]> {
  const rows = await leaseDue(pool, { limit, ...leaseFrom(clock.now(), processId) });
  return rows.map((row) => row.delivery);
}

const leaseFrom = (now: Date, by: string): Lease => ({ now, until: new Date(now.getTime() + leaseTime), by });
