import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../orm.ts';
import { redirectUriOf } from './connect-gmail.ts';
import { endGrant } from './end-grant.ts';
import { GmailConnection } from './gmail-connection.entity.ts';
import { takeConsent } from './gmail-consent.secret.ts';
import { gmailTokenOf, keepGmailToken } from './gmail-token.secret.ts';
import type { Google, Grant } from './google.client.ts';
import { maySend } from './google.rules.ts';
import { type AgencyViewer, identifyViewer } from './identify-viewer.ts';
import { hashToken } from './mint-token.ts';
import { seal, unseal } from './seal.ts';

/** What Google's redirect carries. It comes from outside: any of it may be missing. */
export interface ConsentAnswer {
  state?: string;
  code?: string;
  error?: string;
}

/**
 * How the way to Google ended: connected, or why not. `denied`: the agent said no there; `scope`: the agent did not
 * tick that we may send; `state`: the way back is used, too old, made up, or another agent's; `failed`: Google's side.
 */
export type ConsentOutcome = 'connected' | 'denied' | 'scope' | 'state' | 'failed';

/** Takes an agent back from Google: keeps the grant, sealed, in place of an earlier one. */
export async function finishGmailConnect(context: Context, answer: ConsentAnswer): Promise<ConsentOutcome> {
  const { app } = context;
  const way = await findWayBack(context, answer.state);
  if (!app.google || !way) return 'state';
  if (answer.error === 'access_denied') return 'denied';
  if (!answer.code) return 'failed';
  try {
    const redirectUri = redirectUriOf(app.config);
    const grant = await app.google.takeGrant({ code: answer.code, verifier: way.verifier, redirectUri });
    return await keepGrant(context, app.google, way.agent, grant);
  } catch (error) {
    app.log.warn({ error }, 'Google did not complete a consent.');
    return 'failed';
  }
}

/** Whose consent the state names, checked once; null unless it is the signed-in agent's. */
async function findWayBack(context: Context, state: string | undefined) {
  const { app, now } = context;
  const hash = hashToken(state);
  const consent = hash && (await takeConsent(app.pool, hash, now));
  if (!hash || !consent || !context.agentToken) return null;
  const agent = await identifyViewer(context).catch(() => null);
  if (agent?.agencyId !== hash.agencyId || agent.actorId !== consent.agentId) return null;
  const verifier = unseal(consent.sealedVerifier, hash.hash.toString('hex'), app.config.appSecret);
  return verifier && { agent, verifier };
}

async function keepGrant(
  { app, now }: Context,
  google: Google,
  agent: AgencyViewer,
  grant: Grant,
): Promise<ConsentOutcome> {
  const email = await google.readAddress(grant).catch((error) => {
    app.log.warn({ error }, 'Google did not say whose Gmail it is.');
    return null;
  });
  if (email && maySend(grant.scopes)) {
    await replaceConnection(app, agent, email, grant.refreshToken, now);
    return 'connected';
  }
  await giveBack(app, agent, email, grant.refreshToken);
  return maySend(grant.scopes) ? 'failed' : 'scope';
}

/** Ends a grant that is of no use, unless the connection that stands would end with it. */
async function giveBack(
  app: App,
  { agencyId, actorId: agentId }: AgencyViewer,
  email: string | null,
  refreshToken: string,
): Promise<void> {
  const standing = await gmailTokenOf(app.pool, { agencyId, agentId });
  // Google ends all grants of an address at once.
  if (!standing || (email && email !== standing.email)) await endGrant(app, refreshToken);
}

async function replaceConnection(
  app: App,
  { agencyId, actorId: agentId }: AgencyViewer,
  email: string,
  refreshToken: string,
  now: Date,
): Promise<void> {
  const former = await gmailTokenOf(app.pool, { agencyId, agentId });
  await inTransaction(app.orm.em, async (tx) => {
    const connection = { email, status: 'CONNECTED', connectedAt: now, brokenAt: null } as const;
    await tx.upsert(GmailConnection, { agencyId, agentId, ...connection });
    await keepGmailToken(tx, { agencyId, agentId }, seal(refreshToken, agentId, app.config.appSecret));
  });
  // Of the same address, the new grant would go with the former.
  const formerToken = former && former.email !== email && unseal(former.sealedToken, agentId, app.config.appSecret);
  if (formerToken) await endGrant(app, formerToken);
}
