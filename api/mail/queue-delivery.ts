import { v7 as newId } from 'uuid';
import { seal } from '../agency/seal.ts';
import type { App } from '../app.ts';
import type { Tx } from '../orm.ts';
import type { EmailPurpose } from './delivery.rules.ts';
import { EmailDelivery } from './email-delivery.entity.ts';
import { leaseTime } from './lease.rules.ts';

export interface NewDelivery {
  agencyId: string;
  /** Null for a mail to an agent. */
  contactId: string | null;
  purpose: EmailPurpose;
  to: string;
  recipientFirstName: string;
  /** The actor whose history entry this is. */
  triggeredBy: string | null;
  senderName: string | null;
  replyTo: string | null;
  askedByClient: boolean;
  link: { id: string; url: string; expiresAt: Date } | null;
}

/**
 * Puts a mail into the outbox, in the transaction of the change that sends it. It is born leased to this process,
 * which dispatches it right after the commit; if the process dies first, a worker does.
 */
export async function queueDelivery(tx: Tx, app: App, delivery: NewDelivery, now: Date): Promise<string> {
  const { link, ...columns } = delivery;
  const id = newId();
  await tx.insert(EmailDelivery, {
    ...columns,
    id,
    createdAt: now,
    status: 'QUEUED',
    linkId: link?.id ?? null,
    linkExpiresAt: link?.expiresAt ?? null,
    sealedLink: link && seal(link.url, id, app.config.appSecret),
    nextAttemptAt: now,
    leasedUntil: new Date(now.getTime() + leaseTime),
    leasedBy: app.processId,
  });
  return id;
}
