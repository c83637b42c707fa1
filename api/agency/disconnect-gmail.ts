import type { App } from '../app.ts';
import { inTransaction } from '../orm.ts';
import { endGrant } from './end-grant.ts';
import { GmailConnection } from './gmail-connection.entity.ts';
import { gmailTokenOf, removeGmailToken } from './gmail-token.secret.ts';
import type { AgencyViewer } from './identify-viewer.ts';
import { unseal } from './seal.ts';

/** Forgets an agent's Gmail, then takes the grant back at Google. Nothing happens where there is none. */
export async function disconnectGmail(app: App, { agencyId, actorId: agentId }: AgencyViewer): Promise<void> {
  const gmail = await gmailTokenOf(app.pool, { agencyId, agentId });
  if (!gmail) return;
  await inTransaction(app.orm.em, async (tx) => {
    await removeGmailToken(tx, { agencyId, agentId });
    await tx.nativeDelete(GmailConnection, { agencyId, agentId });
  });
  const token = unseal(gmail.sealedToken, agentId, app.config.appSecret);
  if (token) await endGrant(app, token);
}
