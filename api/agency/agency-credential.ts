import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { agentSession } from './session.rules.ts';
import type { AgencyCredential } from './viewer.columns.ts';

/** The request's credential of the agency side, to start a statement with. Throws UNAUTHENTICATED without one. */
export function agencyCredential({ agentToken, now }: Context): AgencyCredential {
  if (!agentToken) throw unauthenticated();
  return { ...agentToken, now, idleSince: new Date(now.getTime() - agentSession.idle) };
}
