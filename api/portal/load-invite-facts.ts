import { agencyCredential } from '../agency/agency-credential.ts';
import { batched } from '../agency/batched.ts';
import { inviteFacts } from './diagnosis.read.ts';
import type { InviteFacts } from './diagnosis.rules.ts';

/** What is stored of an account's invites: one read for all the accounts of an answer. */
export const loadInviteFacts = batched(async (context, contactIds: readonly string[]): Promise<InviteFacts[]> => {
  const given = { ...agencyCredential(context), contactIds: [...contactIds] };
  const [row] = await inviteFacts(context.app.pool, given);
  const factsOf = new Map(row?.accounts.map((account) => [account.contactId, account]));
  return contactIds.map((id) => factsOf.get(id) ?? { invite: null, olderLinkOpenedAt: null });
});
