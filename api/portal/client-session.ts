import type { Context } from '../context.ts';
import { inTransaction } from '../orm.ts';
import { endPortalSession, type StartedSession } from './portal-session.secret.ts';
import { recordLogin } from './record-login.ts';

/** Gives the browser its new session, in place of the one it had, which ends. */
export async function enterPortal(context: Context, session: StartedSession): Promise<void> {
  const { app, clientToken, now } = context;
  if (clientToken) await inTransaction(app.orm.em, (tx) => endPortalSession(tx, clientToken, now));
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
