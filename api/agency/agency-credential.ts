import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { agentSession } from './session.rules.ts';
import type { AgencyCredential } from './viewer.columns.ts';

/** The request's credential of the agency side, a session or a token, to start a statement with. Throws UNAUTHENTICATED without one. */
export function agencyCredential({ agentToken, apiToken, now }: Context): AgencyCredential {
  const shown = agentToken ?? apiToken;
  if (!shown) throw unauthenticated();
  const { agencyId, hash } = shown;
  return { agencyId, hash, now, idleSince: new Date(now.getTime() - agentSession.idle) };
}
