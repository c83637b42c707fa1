import { normalizeEmail } from '../agency/email-address.rules.ts';
import type { Tx } from '../orm.ts';
import { Suppression } from './suppression.entity.ts';

/** From now on the agency sends nothing to this address. */
export async function suppressAddress(tx: Tx, { agencyId, to }: { agencyId: string; to: string }, now: Date) {
  const email = normalizeEmail(to);
  if (email) await tx.upsert(Suppression, { agencyId, email, createdAt: now }, { onConflictAction: 'ignore' });
}
