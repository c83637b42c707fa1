import { type Occasion, type Refusal, refusal, stateOf } from '../portal/access.rules.ts';
import type { TravelerFacts } from './auto-invite.rules.ts';

/** What becomes of a traveler when all of a trip's travelers are invited. */
export const travelerInviteOutcomes = ['INVITED', 'HAS_ACCOUNT', 'FAILED'] as const;
export type TravelerInviteOutcome = (typeof travelerInviteOutcomes)[number];

export interface TravelerPlan {
  travelerId: string;
  contactId: string;
  outcome: TravelerInviteOutcome;
  /** With FAILED. */
  refusal: Refusal | null;
}

/**
 * What inviting all travelers would do to each, in strip order. Only who has no account yet is a candidate, and of
 * those who share an address the first gets it.
 */
export function planInvites(travelers: readonly TravelerFacts[], occasion: Occasion): TravelerPlan[] {
  const holders = new Map<string, string>();
  return travelers.map(({ id: travelerId, contact: { id: contactId, portalAccount } }) => {
    const address = portalAccount.facts.contactEmailNormalized;
    const clashContactId = portalAccount.facts.clashContactId ?? (address && holders.get(address)) ?? null;
    const facts = { ...portalAccount.facts, clashContactId };
    if (stateOf(facts) !== 'NONE') return { travelerId, contactId, outcome: 'HAS_ACCOUNT', refusal: null };
    const refused = refusal('SEND_INVITE', facts, occasion);
    if (!refused && address) holders.set(address, contactId);
    return { travelerId, contactId, outcome: refused ? 'FAILED' : 'INVITED', refusal: refused };
  });
}
