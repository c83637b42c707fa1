import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { agentCredentialOf, lockAgentCredential, replaceAgentHash } from './agent-credential.secret.ts';
import { endAgentSession, startAgentSession } from './agent-session.secret.ts';
import { forgetFailures } from './count-try.ts';
import { normalizeEmail } from './email-address.rules.ts';
import { countsAgainst, rememberDevice } from './known-device.ts';
import type { TokenHash } from './mint-token.ts';
import { renewHash } from './renew-hash.ts';
import { tryPassword, turnAwaySignIn } from './sign-in-limits.ts';
import type { UserError } from './user-error.type.ts';

/** Checks the password and starts a session, which replaces the one that the browser had. Null when it did. */
export async function signInAgent(context: Context, email: string, password: string): Promise<UserError | null> {
  const { app } = context;
  const address = normalizeEmail(email);
  const who = countsAgainst(context, 'agent', accountOf(address ?? email));
  const turnedAway = await turnAwaySignIn(context, who);
  if (turnedAway) return turnedAway;
  const session = await tryToEnter(context, { address, password, who });
  if (!session) return refused;
  await forgetFailures(app, who);
  await enterAs(context, session, address ?? email);
  return null;
}

interface Try {
  address: string | null;
  password: string;
  /** Against whom a failure counts. */
  who: string;
}

/** Null when email and password do not match. */
async function tryToEnter(context: Context, given: Try) {
  const { app } = context;
  const agent = await agentCredentialOf(app.pool, given.address);
  const isRight = await tryPassword(context, given.who, given.password, agent?.passwordHash ?? null);
  if (!agent || !isRight) return null;

  const session = await inTransaction(app.orm.em, (tx) => enter(tx, app, agent));
  // The agent was deactivated, or the password changed, while it was hashed: what is true now decides.
  if (!session) return tryToEnter(context, given);
  renewHash(app, given.password, agent.passwordHash, (hash) => replaceAgentHash(app.orm.em.fork(), agent, hash));
  return session;
}

/** Null when, under the lock, the agent is not who it was when the password was tried. */
async function enter(tx: Tx, app: App, agent: Parameters<typeof lockAgentCredential>[1]) {
  return (await lockAgentCredential(tx, agent)) ? startAgentSession(tx, agent, app.clock.now()) : null;
}

/** From now on the browser is this agent's: another session that it had is ended, and the device is known. */
export async function enterAs(context: Context, session: TokenHash & { token: string }, email: string): Promise<void> {
  await signOutAgent(context);
  context.agentToken = session;
  context.cookies.set('agent', session.token);
  rememberDevice(context, 'agent', accountOf(email));
}

/** By which failures are counted, and devices known. */
const accountOf = (email: string) => `agent ${email}`;

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
