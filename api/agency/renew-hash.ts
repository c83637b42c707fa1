import type { App } from '../app.ts';
import { hashPassword, isOutdated } from './hash-password.ts';

/**
 * Hashes a password that was right again, where its hash was made with other parameters than today's. Behind the
 * answer; where the hash budget is spent, the next sign-in does it. `replace` writes the new hash where the old one stands.
 */
export function renewHash(
  { underway, log }: App,
  password: string,
  oldHash: string,
  replace: (newHash: string) => Promise<void>,
): void {
  if (!isOutdated(oldHash)) return;
  const renewal = hashPassword(password).then(replace);
  underway.add(renewal.catch((error) => log.warn({ error }, 'A password was not hashed again.')));
}
