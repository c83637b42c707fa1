import type { UserError } from '../agency/user-error.type.ts';

const hours = 3_600_000;

/** How long a link works, in milliseconds from its minting. */
export const agentLinkLifetime = { INVITE: 168 * hours, RESET: 1 * hours };

/** Used, expired, replaced, withdrawn, unknown: all alike. */
export const inviteInvalid: UserError = {
  code: 'LINK_INVALID',
  message: 'That link is no longer valid. Ask an owner of your agency for a new one.',
};

export const resetInvalid: UserError = {
  code: 'LINK_INVALID',
  message: 'That link is no longer valid. Ask for a new one with Forgot password.',
};

export const tooManyTries = (retryAt: Date): UserError => ({
  code: 'RATE_LIMITED',
  message: 'Too many tries from here. Wait a minute, then try again.',
  retryAt: retryAt.toISOString(),
});
