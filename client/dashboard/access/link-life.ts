const LIFE = 7 * 24 * 60 * 60 * 1000; // ms, of a claim link

/** When the newest claim link came to the end of its days. Null when something else ended it before. */
export function expiredAt({ invitedAt }: { invitedAt: string | null }, now: Date): string | null {
  if (!invitedAt) return null;
  const end = new Date(new Date(invitedAt).getTime() + LIFE);
  return end <= now ? end.toISOString() : null;
}
