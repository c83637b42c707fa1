import type { Context } from '../context.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { clientCredential } from './client-credential.ts';
import { loadPortalViewer } from './load-portal-viewer.ts';
import type { LockedAccount } from './lock-account.ts';
import type { PortalViewer } from './portal.type.ts';
import { endPortalSession, type StartedSession, startPortalSession } from './portal-session.secret.ts';
import { recordLogin } from './record-login.ts';

/** Who has come in, and the session that the browser is to keep. */
export interface Entry {
  viewer: PortalViewer;
  session: StartedSession;
}

/** Starts a session under the account's lock, in place of the one that the browser had: in one transaction, or not. */
export async function enterPortal(tx: Tx, { clientToken }: Context, account: LockedAccount): Promise<Entry> {
  const { now } = account;
  if (clientToken) await endPortalSession(tx, clientToken, now);
  const session = await startPortalSession(tx, account, now);
  // Read here, for access may be disabled as soon as the lock is gone.
  const viewer = await loadPortalViewer(tx, clientCredential({ clientToken: session, now }));
  if (!viewer) throw new Error('A session is dead in the transaction that started it.');
  return { viewer, session };
}

/** Gives the browser its new session, which has been committed. */
export function keepSession(context: Context, session: StartedSession): void {
  context.clientToken = session;
  context.cookies.set('client', session.token);
}

/** Signs the client out, if one is signed in. */
export async function leavePortal(context: Context): Promise<void> {
  const { app, clientToken, now } = context;
  if (!clientToken) return;
  await inTransaction(app.orm.em, async (tx) => {
    const account = await endPortalSession(tx, clientToken, now);
    if (account) await recordLogin(tx, context, account, 'SIGNED_OUT', now);
  });
  context.cookies.clear('client');
}
