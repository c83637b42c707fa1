import type { App } from '../app.ts';
import { inTransaction } from '../orm.ts';
import { EmailDelivery } from './email-delivery.entity.ts';
import { nextAttemptAfter } from './lease.rules.ts';
import type { LeasedDelivery } from './lease-delivery.ts';
import { markTaken } from './mark-taken.ts';
import type { SendResult } from './postmark.rules.ts';
import { suppressRefused } from './suppress-address.ts';

/** Writes down what became of an attempt: final states lose the link, the others wait for their next turn. */
export async function settleDelivery(app: App, delivery: LeasedDelivery, result: SendResult): Promise<void> {
  switch (result.kind) {
    case 'sent':
      return markTaken(app.orm.em.fork(), delivery, {
        provider: 'POSTMARK',
        messageId: result.messageId,
        at: app.clock.now(),
      });
    case 'refused':
      return inTransaction(app.orm.em, async (tx) => {
        await tx.nativeUpdate(EmailDelivery, queued(delivery), { ...ended, status: 'FAILED', problem: result.message });
        if (result.reason === 'suppressed') await suppressRefused(tx, delivery.agencyId, delivery.to);
      });
    case 'misconfigured':
      app.log.error({ remedy: result.remedy }, 'Mail is waiting: the provider refuses our settings.');
      return postpone(app, delivery, result.message);
    case 'retry':
      return postpone(app, delivery, result.message);
  }
}

/** The link died while the mail waited: it stays unsent. */
export const settleSuperseded = ({ orm }: App, delivery: LeasedDelivery) =>
  orm.em.fork().nativeUpdate(EmailDelivery, queued(delivery), { ...ended, status: 'SUPERSEDED' });

/** The link cannot be read any more, because APP_SECRET is another one since. */
export const settleUnreadable = ({ orm }: App, delivery: LeasedDelivery) =>
  orm.em.fork().nativeUpdate(EmailDelivery, queued(delivery), {
    ...ended,
    status: 'FAILED',
    problem: 'The link in this email could not be read any more. Send it again.',
  });

async function postpone({ orm, clock }: App, delivery: LeasedDelivery, problem: string): Promise<void> {
  const next = nextAttemptAfter(delivery.attempts, new Date(delivery.createdAt), clock.now());
  const waiting = { nextAttemptAt: next ?? clock.now(), leasedUntil: null, leasedBy: null, problem };
  await orm.em
    .fork()
    .nativeUpdate(EmailDelivery, queued(delivery), next ? waiting : { ...ended, status: 'FAILED', problem });
}

const ended = { sealedLink: null, leasedUntil: null, leasedBy: null };

const queued = ({ agencyId, id }: LeasedDelivery) => ({ agencyId, id, status: 'QUEUED' as const });
