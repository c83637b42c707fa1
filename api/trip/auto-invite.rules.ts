import { type AccessFacts, type Occasion, type Refusal, refusal, stateOf } from '../portal/access.rules.ts';
import type { DocumentKind } from './document.rules.ts';

/** In order of precedence. */
export const autoInviteOutcomes = [
  'NOT_A_TRIGGER',
  'NOT_FIRST_SHARE',
  'SETTING_OFF',
  'NO_TRAVELER_WITH_EMAIL',
  'CANDIDATE_HAS_ACCOUNT',
  'INVITED',
  'FAILED',
] as const;
export type AutoInviteOutcome = (typeof autoInviteOutcomes)[number];

export interface Share {
  kind: DocumentKind;
  /** No proposal or invoice of the trip was shared before. */
  isFirst: boolean;
  settingOn: boolean;
  /** In strip order. */
  travelers: readonly TravelerFacts[];
}

export interface TravelerFacts {
  id: string;
  isPrimary: boolean;
  contact: { id: string; portalAccount: { facts: AccessFacts } };
}

export interface Decision {
  outcome: AutoInviteOutcome;
  /** The one candidate, once there is one. */
  candidate: TravelerFacts | null;
  /** With FAILED. */
  refusal: Refusal | null;
}

/** What a share does about the portal invite: the one rule for the preview and for the deed. */
export function decideAutoInvite({ kind, isFirst, settingOn, travelers }: Share, occasion: Occasion): Decision {
  if (kind === 'ITINERARY') return nobody('NOT_A_TRIGGER');
  if (!isFirst) return nobody('NOT_FIRST_SHARE');
  if (!settingOn) return nobody('SETTING_OFF');
  const candidate = chooseCandidate(travelers);
  if (!candidate) return nobody('NO_TRAVELER_WITH_EMAIL');

  const { facts } = candidate.contact.portalAccount;
  if (stateOf(facts) !== 'NONE') return { outcome: 'CANDIDATE_HAS_ACCOUNT', candidate, refusal: null };
  const refused = refusal('SEND_INVITE', facts, occasion);
  return { outcome: refused ? 'FAILED' : 'INVITED', candidate, refusal: refused };
}

/** The primary traveler if they have an e-mail, else the first with one. It never falls through to a second. */
function chooseCandidate(travelers: readonly TravelerFacts[]): TravelerFacts | undefined {
  const withEmail = travelers.filter(({ contact }) => contact.portalAccount.facts.contactEmail?.trim());
  return withEmail.find(({ isPrimary }) => isPrimary) ?? withEmail[0];
}

const nobody = (outcome: AutoInviteOutcome): Decision => ({ outcome, candidate: null, refusal: null });
