import { portalSession } from '../agency/session.rules.ts';
import type { Context } from '../context.ts';
import type { ClientCredential } from './viewer.columns.ts';

/** The request's credential of the client side, to start a statement with. Null without one. */
export const clientCredential = ({ clientToken, now }: Pick<Context, 'clientToken' | 'now'>): ClientCredential | null =>
  clientToken && { ...clientToken, now, idleSince: new Date(now.getTime() - portalSession.idle) };
