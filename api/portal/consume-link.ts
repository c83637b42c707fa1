import type { Tx } from '../orm.ts';
import { PortalLink } from './portal-link.entity.ts';

/** Consumes a link in the one guarded update that decides who wins. False: it is used, voided or expired by now. */
export async function consumeLink(
  tx: Tx,
  { agencyId, id }: { agencyId: string; id: string },
  now: Date,
): Promise<boolean> {
  const consumed = await tx.nativeUpdate(
    PortalLink,
    { agencyId, id, usedAt: null, voidedAt: null, expiresAt: { $gt: now } },
    { usedAt: now },
  );
  return consumed === 1;
}
