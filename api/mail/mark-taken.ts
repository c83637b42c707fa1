import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { statement } from '../database/statement.ts';
import type { EmailProvider } from './delivery.rules.ts';
import { statusesBelow } from './delivery-fate.rules.ts';

interface Receipt {
  provider: EmailProvider;
  /** Null: the provider has not told it yet. */
  messageId: string | null;
  at: Date;
}

interface Key {
  agencyId: string;
  id: string;
}

/**
 * What a provider took is sent, also if its link ended while it was under way. Said by the provider's answer and by its
 * webhook, whichever comes first; the link is erased.
 */
export async function markTaken(on: Pool | EntityManager, { agencyId, id }: Key, receipt: Receipt): Promise<void> {
  await markDeliveryTaken(on, { agencyId, id, ...receipt });
}

const markDeliveryTaken = statement('mark_delivery_taken', (db, $: Key & Receipt) =>
  db
    .updateTable('email_delivery')
    .where('agency_id', '=', $.agencyId)
    .where('id', '=', $.id)
    .where('status', 'in', statusesBelow('SENT'))
    .set({
      status: 'SENT',
      provider: $.provider,
      provider_message_id: $.messageId,
      sent_at: $.at,
      problem: null,
      sealed_link: null,
      leased_until: null,
      leased_by: null,
    }),
);
