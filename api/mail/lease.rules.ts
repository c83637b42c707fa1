/** How long a process has a delivery to itself, in milliseconds. Longer than a send may take. */
export const leaseTime = 30_000;

const seconds = 1000;
/** How long a mail that Gmail may have taken waits for Postmark, in milliseconds. */
export const unknownPause = 60 * seconds;
const firstPause = 5 * seconds;
const longestPause = 15 * 60 * seconds;
const patience = 24 * 3600 * seconds;

/**
 * When to try again after the `attempts`-th failure: 5 s later, doubling to 15 min.
 * Null once the delivery is 24 h old: then it has failed.
 */
export function nextAttemptAfter(attempts: number, createdAt: Date, now: Date): Date | null {
  if (now.getTime() - createdAt.getTime() >= patience) return null;
  return new Date(now.getTime() + Math.min(firstPause * 2 ** (attempts - 1), longestPause));
}
