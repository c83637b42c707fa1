export const loginEventKinds = [
  'CLAIMED',
  'SIGNED_IN',
  'SIGN_IN_FAILED',
  'SIGN_IN_BLOCKED',
  'SIGNED_OUT',
  'PASSWORD_RESET',
] as const;
export type LoginEventKind = (typeof loginEventKinds)[number];
