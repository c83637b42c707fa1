import type { App } from '../app.ts';
import { inTransaction } from '../orm.ts';
import { EmailDelivery } from './email-delivery.entity.ts';
import { nextAttemptAfter } from './lease.rules.ts';
import type { LeasedDelivery } from './lease-delivery.ts';
import type { SendResult } from './postmark.rules.ts';
import { suppressAddress } from './suppress-address.ts';

/** Writes down what became of an attempt: final states lose the link, the others wait for their next turn. */
export async function settleDelivery(app: App, delivery: LeasedDelivery, result: SendResult): Promise<void> {
  switch (result.kind) {
    case 'sent':
      return settleSent(app, delivery, result.messageId);
    case 'refused':
      return inTransaction(app.orm.em, async (tx) => {
        if (result.reason === 'suppressed') await suppressAddress(tx, delivery, app.clock.now());
        await tx.nativeUpdate(EmailDelivery, queued(delivery), { ...ended, status: 'FAILED', problem: result.message });
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

/** What the provider took is sent, also if its link ended while it was under way. */
async function settleSent({ orm, clock }: App, delivery: LeasedDelivery, messageId: string): Promise<void> {
  const em = orm.em.fork();
  const taken = { provider: 'POSTMARK', providerMessageId: messageId, sentAt: clock.now() } as const;
  const { agencyId, id } = delivery;
  await em.nativeUpdate(EmailDelivery, { agencyId, id }, { ...ended, ...taken });
  await em.nativeUpdate(
    EmailDelivery,
    { agencyId, id, status: { $in: ['QUEUED', 'SUPERSEDED', 'FAILED'] } },
    { status: 'SENT', problem: null },
  );
}

async function postpone({ orm, clock }: App, delivery: LeasedDelivery, problem: string): Promise<void> {
  const next = nextAttemptAfter(delivery.attempts, new Date(delivery.createdAt), clock.now());
  const waiting = { nextAttemptAt: next ?? clock.now(), leasedUntil: null, leasedBy: null, problem };
  await orm.em
    .fork()
    .nativeUpdate(EmailDelivery, queued(delivery), next ? waiting : { ...ended, status: 'FAILED', problem });
}

const ended = { sealedLink: null, leasedUntil: null, leasedBy: null };

const queued = ({ agencyId, id }: LeasedDelivery) => ({ agencyId, id, status: 'QUEUED' as const });
