/** Whether a tool is let in with a token at this moment. */
export const isWorking = (
  { revokedAt, expiresAt }: { revokedAt?: string | null; expiresAt?: string | null },
  now: Date,
): boolean => !revokedAt && (!expiresAt || new Date(expiresAt) > now);
