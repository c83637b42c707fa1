import { supersedeDeliveries } from '../mail/supersede-deliveries.ts';
import type { Tx } from '../orm.ts';
import type { LinkPurpose } from './link.rules.ts';
import { PortalLink } from './portal-link.entity.ts';

/** Ends an account's standing links of these purposes, and with them the mails that have not left yet. */
export async function voidLinks(
  tx: Tx,
  { agencyId, contactId }: { agencyId: string; contactId: string },
  purposes: readonly LinkPurpose[],
  now: Date,
): Promise<void> {
  const standing = await tx.find(PortalLink, {
    agencyId,
    contactId,
    purpose: { $in: [...purposes] },
    usedAt: null,
    voidedAt: null,
  });
  if (standing.length === 0) return;
  const ids = standing.map((link) => link.id);
  await tx.nativeUpdate(PortalLink, { agencyId, id: { $in: ids } }, { voidedAt: now });
  await supersedeDeliveries(tx, agencyId, ids);
}
