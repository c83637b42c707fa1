import { normalizeEmail } from '../agency/email-address.rules.ts';
import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import type { LeasedDelivery } from './lease-delivery.ts';
import { settleSuperseded, settleSuppressed } from './settle-delivery.ts';

/**
 * Whether a delivery may go out: asked right before each call of a provider. Its link may have ended or its address
 * been suppressed since it was queued, or this process may have slept past the lease. False: it is settled, or another's.
 */
export async function maySend(app: App, delivery: LeasedDelivery): Promise<boolean> {
  const { agencyId, id, to, attempts, linkExpiresAt } = delivery;
  const now = app.clock.now();
  if (linkExpiresAt !== null && Date.parse(linkExpiresAt) <= now.getTime()) {
    await settleSuperseded(app, delivery);
    return false;
  }
  const [inHand] = await deliveryInHand(app.pool, { agencyId, id, email: normalizeEmail(to), attempts, now });
  if (inHand?.suppressed) await settleSuppressed(app, delivery, inHand.suppressed);
  return inHand?.suppressed === null;
}

interface Hold {
  agencyId: string;
  id: string;
  /** Null for what is no address: no suppression is of it. */
  email: string | null;
  attempts: number;
  now: Date;
}

const deliveryInHand = statement('delivery_in_hand', (db, $: Hold) =>
  db
    .selectFrom('email_delivery')
    .where('agency_id', '=', $.agencyId)
    .where('id', '=', $.id)
    .where('status', '=', 'QUEUED')
    // Each lease has a number of its own.
    .where('attempts', '=', $.attempts)
    .where('leased_until', '>', $.now)
    .select((delivery) =>
      delivery
        .selectFrom('suppression')
        .whereRef('suppression.agency_id', '=', 'email_delivery.agency_id')
        .where('suppression.email', '=', $.email)
        .where('suppression.lifted', '=', false)
        .select('suppression.reason')
        .as('suppressed'),
    ),
);
