/** Why the provider delivers nothing more to an address; UNKNOWN where it does not say. */
export const suppressionReasons = ['BOUNCE', 'SPAM_COMPLAINT', 'UNSUBSCRIBE', 'MANUAL', 'UNKNOWN'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** In words for an agent that go on from "no longer delivers to this address". */
export const whySuppressed: Record<SuppressionReason, string> = {
  BOUNCE: 'after a bounce',
  SPAM_COMPLAINT: 'after a spam complaint',
  UNSUBSCRIBE: 'since its owner unsubscribed',
  MANUAL: 'since it was blocked there by hand',
  UNKNOWN: 'after a bounce, a spam complaint or a block by hand',
};

/** What went wrong with a mail to a suppressed address. It stays true when the address gets mail again. */
export const suppressedProblem = (reason: SuppressionReason): string =>
  `Postmark had stopped email to this address, ${whySuppressed[reason]}.`;
