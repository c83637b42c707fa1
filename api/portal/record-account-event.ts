import { v7 as newId } from 'uuid';
import type { Tx } from '../orm.ts';
import { type PortalAccountEventKind, stateOf } from './access.rules.ts';
import { type LockedAccount, readAccount } from './lock-account.ts';
import { PortalAccountEvent } from './portal-account-event.entity.ts';

interface Cause {
  kind: PortalAccountEventKind;
  actorId: string | null;
  deliveryId: string | null;
  now: Date;
}

/** Writes what the transaction changed about an account: the state it was locked in, and the one it is in now. */
export async function recordAccountEvent(tx: Tx, before: LockedAccount, { now, ...cause }: Cause): Promise<void> {
  const { agencyId, contactId } = before;
  const after = await readAccount(tx, before, now);
  await tx.insert(PortalAccountEvent, {
    agencyId,
    id: newId(),
    contactId,
    ...cause,
    occurredAt: now,
    fromState: stateOf(before.facts),
    toState: stateOf(after.facts),
    email: after.email,
  });
}
