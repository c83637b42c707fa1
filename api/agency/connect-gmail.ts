import type { Context } from '../context.ts';
import { consentLifetime } from './gmail-connection.rules.ts';
import { awaitConsent } from './gmail-consent.secret.ts';
import type { AgencyViewer } from './identify-viewer.ts';
import { mintToken } from './mint-token.ts';
import { seal } from './seal.ts';
import type { UserError } from './user-error.type.ts';

/** Google's consent page to send the agent to, or why there is none. */
export type GmailConnect = { url: string; error: null } | { url: null; error: UserError };

/** Sends an agent to Google. The way back is good once, for 10 minutes, and for this agent. */
export async function connectGmail({ app, now }: Context, agent: AgencyViewer): Promise<GmailConnect> {
  if (!app.google) return { url: null, error: notSetUp };
  const { agencyId, actorId: agentId, email } = agent;
  const { token: state, hash } = mintToken(agencyId);
  const redirectUri = redirectUriOf(app.config);
  const { url, verifier } = await app.google.prepareConsent({ state, redirectUri, loginHint: email });
  const sealedVerifier = seal(verifier, hash.toString('hex'), app.config.appSecret);
  const expiresAt = new Date(now.getTime() + consentLifetime);
  await awaitConsent(app.orm.em.fork(), { agencyId, hash, agentId, sealedVerifier, expiresAt }, now);
  return { url, error: null };
}

/** Where Google sends the agent back to; it must be registered with Google. */
export const redirectUriOf = ({ appUrl }: Context['app']['config']): string =>
  new URL('/oauth/google/callback', appUrl).href;

const notSetUp: UserError = {
  code: 'INVALID',
  message: 'Gmail is not set up on this server. Whoever runs it can do so with GOOGLE_CLIENT_ID.',
};
