import { v7 as newId } from 'uuid';
import type { Tx } from '../orm.ts';
import { type PortalAccountEventKind, stateOf } from './access.rules.ts';
import { type LockedAccount, readAccount } from './lock-account.ts';
import { PortalAccountEvent } from './portal-account-event.entity.ts';

interface Cause {
  kind: PortalAccountEventKind;
  actorId: string | null;
  deliveryId: string | null;
}

/**
 * Writes what the transaction changed about an account: the state it was locked in, and the one it is in now. An event
 * is later than the one before, also where that was the same millisecond or another process's faster clock: the history
 * has one order.
 */
export async function recordAccountEvent(tx: Tx, before: LockedAccount, cause: Cause): Promise<void> {
  const { agencyId, contactId, now } = before;
  const after = await readAccount(tx, before, now);
  const newest = after.newestEventAt?.getTime() ?? -Infinity;
  await tx.insert(PortalAccountEvent, {
    agencyId,
    id: newId(),
    contactId,
    ...cause,
    occurredAt: new Date(Math.max(now.getTime(), newest + 1)),
    fromState: stateOf(before.facts),
    toState: stateOf(after.facts),
    email: cause.kind === 'EMAIL_CHANGED' ? after.facts.contactEmail : after.email,
  });
}
