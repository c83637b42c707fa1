/** What may go wrong at Postmark, with what its button says. The mail is taken all the same where it says so. */
export const postmarkFaults = {
  unavailable: 'Postmark is out of order (503)',
  'rate-limited': 'Too many at once (429)',
  unauthorized: 'Our token is refused (401)',
  suppressed: 'Each address is suppressed (406)',
  garbage: 'A stranger answers (200)',
  slow: 'Postmark takes the mail after five seconds',
  'reset-before-accept': 'The connection breaks before the mail is taken',
  'reset-after-accept': 'The connection breaks after the mail was taken',
} as const;
type Kind = keyof typeof postmarkFaults;

/** `slow` may say how slow; five seconds, unless it does. */
export type PostmarkFault = { kind: Exclude<Kind, 'slow'> } | { kind: 'slow'; milliseconds?: number };
