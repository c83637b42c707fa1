import { sql } from 'kysely';
import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import type { LeasedDelivery } from './lease-delivery.ts';
import { settleSuperseded } from './settle-delivery.ts';

/**
 * Whether a delivery may go out: asked right before each call of a provider. Its link may have ended since the lease,
 * or this process may have slept past it. False: it is settled, or another's.
 */
export async function maySend(app: App, delivery: LeasedDelivery): Promise<boolean> {
  const { agencyId, id, attempts, linkExpiresAt } = delivery;
  const now = app.clock.now();
  if (linkExpiresAt !== null && Date.parse(linkExpiresAt) <= now.getTime()) {
    await settleSuperseded(app, delivery);
    return false;
  }
  return (await deliveryInHand(app.pool, { agencyId, id, attempts, now })).length === 1;
}

interface Hold {
  agencyId: string;
  id: string;
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
    .select(sql<true>`true`.as('inHand')),
);
