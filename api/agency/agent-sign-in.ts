import type { Context } from '../context.ts';
import { agentCredentialOf, replaceAgentHash } from './agent-credential.secret.ts';
import { endAgentSession, startAgentSession } from './agent-session.secret.ts';
import { forgetFailures } from './count-try.ts';
import { normalizeEmail } from './email-address.rules.ts';
import { countsAgainst, rememberDevice } from './known-device.ts';
import { renewHash } from './renew-hash.ts';
import { tryPassword, turnAwaySignIn } from './sign-in-limits.ts';
import type { UserError } from './user-error.type.ts';

/** Checks the password and starts a session, which replaces the one that the browser had. Null when it did. */
export async function signInAgent(context: Context, email: string, password: string): Promise<UserError | null> {
  const { app, now } = context;
  const address = normalizeEmail(email);
  const account = `agent ${address ?? email}`;
  const who = countsAgainst(context, 'agent', account);
  const turnedAway = await turnAwaySignIn(context, who);
  if (turnedAway) return turnedAway;
  const agent = await agentCredentialOf(app.pool, address);
  const isRight = await tryPassword(context, who, password, agent?.passwordHash ?? null);
  if (!agent || !isRight) return refused;

  await forgetFailures(app, who);
  renewHash(app, password, agent.passwordHash, (hash) => replaceAgentHash(app.orm.em.fork(), agent, hash));
  await signOutAgent(context);
  const session = await startAgentSession(app.orm.em.fork(), agent, now);
  context.agentToken = session;
  context.cookies.set('agent', session.token);
  rememberDevice(context, 'agent', account);
  return null;
}

/** Ends the browser's agent session, if it has one. */
export async function signOutAgent({ app, agentToken, now, cookies }: Context): Promise<void> {
  if (!agentToken) return;
  await endAgentSession(app.orm.em.fork(), agentToken, now);
  cookies.clear('agent');
}

const refused: UserError = {
  code: 'INVALID_CREDENTIALS',
  message: 'That email and password do not match. Check both and try again.',
};
