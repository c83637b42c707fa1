import type { App } from '../app.ts';
import { GmailConnection } from './gmail-connection.entity.ts';
import { gmailTokenOf } from './gmail-token.secret.ts';
import { unseal } from './seal.ts';

/** An agent's Gmail as it stands. */
export interface AgentGmail {
  agencyId: string;
  agentId: string;
  email: string;
  connectedAt: string;
  /** Null: the agent has to connect again before anything can be sent. */
  refreshToken: string | null;
}

/** Whose Gmail an actor sends from; null for an agent who has connected none, and for a partner tool. */
export async function findGmail(app: App, agencyId: string, actorId: string): Promise<AgentGmail | null> {
  const found = await gmailTokenOf(app.pool, { agencyId, agentId: actorId });
  if (!found) return null;
  const { status, sealedToken, ...gmail } = found;
  if (status === 'RECONNECT_NEEDED') return { ...gmail, refreshToken: null };
  const refreshToken = unseal(sealedToken, gmail.agentId, app.config.appSecret);
  // APP_SECRET is another one since.
  if (!refreshToken) await askToReconnect(app, gmail);
  return { ...gmail, refreshToken };
}

/** The agent's settings say so from now on, and since when; unless the agent has connected anew meanwhile. */
export async function askToReconnect(
  { orm, clock }: App,
  { agencyId, agentId, connectedAt }: Pick<AgentGmail, 'agencyId' | 'agentId' | 'connectedAt'>,
): Promise<void> {
  await orm.em
    .fork()
    .nativeUpdate(
      GmailConnection,
      { agencyId, agentId, connectedAt: new Date(connectedAt), status: 'CONNECTED' },
      { status: 'RECONNECT_NEEDED', brokenAt: clock.now() },
    );
}
