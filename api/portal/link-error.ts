import type { UserError } from '../agency/user-error.type.ts';

/** Used, expired, replaced, withdrawn, unknown, of another agency: all alike. */
export const linkInvalid: UserError = {
  code: 'LINK_INVALID',
  message: 'That link is no longer valid. Ask for a new one with your email address.',
};

export const tooManyLinks = (retryAt: Date): UserError => ({
  code: 'RATE_LIMITED',
  message: 'Too many tries from here. Wait a minute, then try again.',
  retryAt: retryAt.toISOString(),
});
