import type { App } from '../app.ts';

/** Takes a grant back at Google, as far as Google lets us: what we have of it is gone either way. */
export async function endGrant({ google, log }: App, refreshToken: string): Promise<void> {
  await google?.revoke(refreshToken).catch((error) => log.warn({ error }, 'Google did not end a grant.'));
}
