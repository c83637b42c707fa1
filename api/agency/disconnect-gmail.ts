import type { App } from '../app.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { endGrant } from './end-grant.ts';
import { GmailConnection } from './gmail-connection.entity.ts';
import { gmailTokenOf, removeGmailToken } from './gmail-token.secret.ts';
import type { AgencyViewer } from './identify-viewer.ts';
import { unseal } from './seal.ts';

/** Forgets an agent's Gmail, then takes the grant back at Google. Nothing happens where there is none. */
export async function disconnectGmail(app: App, { agencyId, actorId: agentId }: AgencyViewer): Promise<void> {
  const token = await inTransaction(app.orm.em, (tx) => forgetGmail(tx, app, { agencyId, agentId }));
  if (token) await endGrant(app, token);
}

/** Forgets an agent's Gmail. Gives back what takes the grant back at Google, once this is committed. */
export async function forgetGmail(
  tx: Tx,
  { config }: App,
  { agencyId, agentId }: { agencyId: string; agentId: string },
): Promise<string | null> {
  const gmail = await gmailTokenOf(tx, { agencyId, agentId });
  if (!gmail) return null;
  await removeGmailToken(tx, { agencyId, agentId });
  await tx.nativeDelete(GmailConnection, { agencyId, agentId });
  return unseal(gmail.sealedToken, agentId, config.appSecret);
}
