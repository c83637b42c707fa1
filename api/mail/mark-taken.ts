import type { EntityManager } from '@mikro-orm/postgresql';
import type { EmailProvider } from './delivery.rules.ts';
import { statusesBelow } from './delivery-fate.rules.ts';
import { EmailDelivery } from './email-delivery.entity.ts';

interface Receipt {
  provider: EmailProvider;
  /** Null: the provider has not told it yet. */
  messageId: string | null;
  at: Date;
}

/**
 * What a provider took is sent, also if its link ended while it was under way. Said by the provider's answer and by its
 * webhook, whichever comes first; the link is erased.
 */
export async function markTaken(
  em: EntityManager,
  { agencyId, id }: { agencyId: string; id: string },
  { provider, messageId, at }: Receipt,
): Promise<void> {
  await em.nativeUpdate(
    EmailDelivery,
    { agencyId, id, status: { $in: statusesBelow('SENT') } },
    {
      status: 'SENT',
      provider,
      providerMessageId: messageId,
      sentAt: at,
      problem: null,
      sealedLink: null,
      leasedUntil: null,
      leasedBy: null,
    },
  );
}
