import { v7 as newId } from 'uuid';
import type { App } from '../../api/app.ts';
import { type NewDelivery, queueDelivery } from '../../api/mail/queue-delivery.ts';
import { inTransaction } from '../../api/orm.ts';

const hour = 3_600_000;

type Facts = Pick<NewDelivery, 'agencyId' | 'contactId' | 'to'> & { purpose: 'PASSWORD_RESET' | 'PASSWORD_CHANGED' };

/** Queues what a client asks for, as for an account that is claimed; the dispatcher knows nothing of accounts. */
export function queueForClient(app: App, facts: Facts, now: Date): Promise<string> {
  const id = newId();
  const url = `${app.config.appUrl}/portal/pride/reset/${id}`;
  const link = facts.purpose === 'PASSWORD_RESET' ? { id, url, expiresAt: new Date(now.getTime() + hour) } : null;
  const sender = { triggeredBy: null, senderName: null, replyTo: null, askedByClient: true };
  const delivery = { ...facts, ...sender, recipientFirstName: 'Ana', link };
  return inTransaction(app.orm.em, (tx) => queueDelivery(tx, app, delivery, now));
}
