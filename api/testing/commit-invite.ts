import { performAction } from '../portal/perform-action.ts';
import type { GivenContact } from './given-contact.ts';

/** Commits an invite as a process does that dies before it sends it: the mail is another's once its lease has run out. */
export async function commitInvite({ id: contactId, agency }: GivenContact): Promise<void> {
  const { app } = agency.world;
  const { id: agencyId, slug: agencySlug, agentId: actorId, agentEmail: email } = agency.facts;
  const by = { agencyId, agencySlug, actorId, name: 'Pat', email };
  const dead = { ...app, processId: '0198f0a2-0000-7000-8000-0000000dead0' };
  const order = { action: 'SEND_INVITE', contactId, by } as const;
  const { refusal } = await performAction(dead, app.orm.em.fork(), order);
  if (refusal) throw new Error(refusal.message);
}
