import type { App } from '../app.ts';
import { inTransaction } from '../orm.ts';
import { EmailDelivery } from './email-delivery.entity.ts';
import { nextAttemptAfter } from './lease.rules.ts';
import type { LeasedDelivery } from './lease-delivery.ts';
import { markTaken } from './mark-taken.ts';
import type { SendResult } from './postmark.rules.ts';
import { suppressRefused } from './suppress-address.ts';
import { type SuppressionReason, suppressedProblem } from './suppression.rules.ts';

/** Writes down what became of Postmark's attempt: final states lose the link, the others wait for their next turn. */
export async function settleDelivery(app: App, delivery: LeasedDelivery, result: SendResult): Promise<void> {
  switch (result.kind) {
    case 'sent':
      return markTaken(app.pool, delivery, {
        provider: 'POSTMARK',
        messageId: result.messageId,
        at: app.clock.now(),
      });
    case 'refused':
      return inTransaction(app.orm.em, async (tx) => {
        await tx.nativeUpdate(EmailDelivery, inHand(delivery), { ...ended, status: 'FAILED', problem: result.message });
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
export async function settleSuperseded({ orm }: App, delivery: LeasedDelivery): Promise<void> {
  await orm.em.fork().nativeUpdate(EmailDelivery, inHand(delivery), { ...ended, ...superseded });
}

/** Its address was suppressed while the mail waited: no provider is asked. */
export async function settleSuppressed(
  { orm }: App,
  delivery: LeasedDelivery,
  reason: SuppressionReason,
): Promise<void> {
  await orm.em.fork().nativeUpdate(EmailDelivery, inHand(delivery), {
    ...ended,
    status: 'FAILED',
    problem: suppressedProblem(reason),
  });
}

/** The link cannot be read any more, because APP_SECRET is another one since. */
export async function settleUnreadable({ orm }: App, delivery: LeasedDelivery): Promise<void> {
  await orm.em.fork().nativeUpdate(EmailDelivery, inHand(delivery), {
    ...ended,
    status: 'FAILED',
    problem: 'The link in this email could not be read any more. Send it again.',
  });
}

/** The attempt failed: it is made again later, or, after 24 h of that, never. */
export async function postpone({ orm, clock }: App, delivery: LeasedDelivery, problem: string): Promise<void> {
  const next = nextAttemptAfter(delivery.attempts, new Date(delivery.createdAt), clock.now());
  const change = next
    ? { ...returned, nextAttemptAt: next, problem }
    : { ...ended, status: 'FAILED' as const, problem };
  await orm.em.fork().nativeUpdate(EmailDelivery, inHand(delivery), change);
}

/** Gives Gmail up for a delivery: Postmark carries it, at once in the same attempt, or later in another. */
export async function giveGmailUp(
  { orm }: App,
  delivery: LeasedDelivery,
  reason: string,
  later?: { nextAttemptAt: Date; problem: string },
): Promise<void> {
  const change = { fellBack: true, fallBackReason: reason, ...(later && { ...returned, ...later }) };
  await orm.em.fork().nativeUpdate(EmailDelivery, inHand(delivery), change);
}

/** What kept it waiting is no problem any more. */
export const superseded = { status: 'SUPERSEDED', sealedLink: null, problem: null } as const;
const returned = { leasedUntil: null, leasedBy: null };
const ended = { ...returned, sealedLink: null };

/** What somebody else has taken since is no longer ours to judge: each attempt has a number of its own. */
const inHand = ({ agencyId, id, attempts }: LeasedDelivery) => ({ agencyId, id, status: 'QUEUED' as const, attempts });
