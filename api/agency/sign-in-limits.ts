import type { Context } from '../context.ts';
import { countTryFrom, returnPasswordTurn, takePasswordTurn } from './count-try.ts';
import { isPassword } from './hash-password.ts';
import { signInPerIp } from './rate-limit.rules.ts';
import type { UserError } from './user-error.type.ts';

/**
 * Whether a sign-in may be tried now, for agents and clients alike and the same for addresses that nobody has.
 * `who` is the account, or the device that is known to be its owner's.
 */
export async function turnAwaySignIn({ app, ipAddress }: Context, who: string): Promise<UserError | null> {
  const retryAt = (await countTryFrom(app, signInPerIp, ipAddress)) ?? (await takePasswordTurn(app, who));
  if (!retryAt) return null;
  return {
    code: 'RATE_LIMITED',
    message: 'Too many tries. Wait a moment, then try again.',
    retryAt: retryAt.toISOString(),
  };
}

/**
 * `isPassword`, for somebody whom `turnAwaySignIn` let through. Throws BUSY when the hash budget is spent: that is no
 * failure of theirs, or a flood would keep them out.
 */
export async function tryPassword(
  { app }: Context,
  who: string,
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  try {
    return await isPassword(password, passwordHash);
  } catch (error) {
    await returnPasswordTurn(app, who);
    throw error;
  }
}
