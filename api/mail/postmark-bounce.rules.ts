import type { Models } from 'postmark';
import type { Fate } from './delivery-fate.rules.ts';
import type { SuppressionReason } from './suppression.rules.ts';

/** What a bounce says of its mail, and of the address. */
export interface Bounce {
  fate: Fate;
  /** In words for an agent; they tell what happened to the mail, whatever comes later. Null where nothing went wrong. */
  problem: string | null;
  /** Why the address gets no more mail; null where it does. */
  suppresses: SuppressionReason | null;
}

const lost = (problem: string, suppresses: SuppressionReason | null = null): Bounce => ({
  fate: 'BOUNCED',
  problem,
  suppresses,
});
const late = (problem: string): Bounce => ({ fate: 'SENT', problem, suppresses: null });
/** What is answered has arrived. */
const answered = (problem: string | null): Bounce => ({ fate: 'DELIVERED', problem, suppresses: null });

const dead = lost('The email came back: this address did not exist, or took no mail.', 'BOUNCE');
const refused = lost('The email came back: the mail service of this address refused it.');
const putOff = late('The mail service of this address put the email off at least once: it may come late.');
const unclear = late('Postmark reports a problem with this email that it cannot name: it may not have arrived.');

export const complaint: Bounce = {
  fate: 'SPAM_COMPLAINT',
  problem: 'Postmark then stopped email to this address.',
  suppresses: 'SPAM_COMPLAINT',
};

/** Each of Postmark's types, by what its documentation says of it. */
const bounces: Record<`${Models.BounceType}`, Bounce> = {
  HardBounce: dead,
  BadEmailAddress: dead,
  ManuallyDeactivated: lost('The email was not delivered: its address had been blocked at Postmark by hand.', 'MANUAL'),
  SpamComplaint: complaint,
  Blocked: refused,
  DMARCPolicy: refused,
  VirusNotification: lost('The email came back: the mail service of this address took it for a virus.'),
  SpamNotification: lost('The mail service of this address took the email for spam, or the client blocks such email.'),
  ChallengeVerification: lost('The mail service of this address keeps the email back until its sender is confirmed.'),
  Transient: putOff,
  SoftBounce: putOff,
  DnsError: late('The mail service of this address could not be found at first: the email may come late.'),
  AutoResponder: answered(null),
  Subscribe: answered(null),
  Unsubscribe: answered('The email was answered with the wish to get no more of them.'),
  AddressChange: answered('The email was answered with a change of address. Ask the client for the new one.'),
  Unknown: unclear,
  OpenRelayTest: unclear,
  // Of other ways to send than ours.
  Unconfirmed: unclear,
  SMTPApiError: unclear,
  InboundError: unclear,
  TemplateRenderingFailed: unclear,
};

/** Judges what came back. `inactive`: Postmark delivers nothing to the address from then on, whatever the type. */
export function judgeBounce(type: unknown, inactive: unknown): Bounce {
  const bounce = Object.hasOwn(bounces, String(type)) ? bounces[type as Models.BounceType] : unclear;
  if (bounce.suppresses || inactive !== true) return bounce;
  return { ...bounce, suppresses: type === 'Unsubscribe' ? 'UNSUBSCRIBE' : 'BOUNCE' };
}
