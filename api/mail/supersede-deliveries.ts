import type { Tx } from '../orm.ts';
import { EmailDelivery } from './email-delivery.entity.ts';
import { superseded } from './settle-delivery.ts';

/** The mails that carry these links and have not left yet never will: a dead link is not sent. */
export async function supersedeDeliveries(tx: Tx, agencyId: string, linkIds: string[]): Promise<void> {
  await tx.nativeUpdate(EmailDelivery, { agencyId, linkId: { $in: linkIds }, status: 'QUEUED' }, superseded);
}
