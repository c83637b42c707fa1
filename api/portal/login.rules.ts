export const loginEventKinds = [
  'CLAIMED',
  'SIGNED_IN',
  'SIGN_IN_FAILED',
  'SIGN_IN_BLOCKED',
  'SIGNED_OUT',
  'PASSWORD_RESET',
] as const;
export type LoginEventKind = (typeof loginEventKinds)[number];

/** What the limits of sign-in and the known devices know an account by; the address is normalised, if it is one. */
export const signInName = (slug: string, address: string): string => `client ${slug} ${address}`;
