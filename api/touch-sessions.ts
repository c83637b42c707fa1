import { touchAgentSession } from './agency/agent-session.secret.ts';
import type { TokenHash } from './agency/mint-token.ts';
import { touchInterval } from './agency/session.rules.ts';
import type { App } from './app.ts';
import type { SessionKind } from './context.ts';
import { touchPortalSession } from './portal/portal-session.secret.ts';

/** A client says with this header that nobody is behind the request: a poll does not keep a session alive. */
export const backgroundHeader = 'x-background';

const touch = { agent: touchAgentSession, client: touchPortalSession };
const mostRemembered = 10_000;

/**
 * Writes down that sessions are in use, at most once a minute each: what this process has just written it remembers, so
 * that most requests cost nothing.
 */
export function rememberUse({ orm, clock, log }: App) {
  const lastTouch = new Map<string, number>();

  return async (kind: SessionKind, token: TokenHash): Promise<void> => {
    const now = clock.now();
    const key = token.hash.toString('base64');
    if (now.getTime() - (lastTouch.get(key) ?? 0) < touchInterval) return;
    if (lastTouch.size >= mostRemembered) lastTouch.clear();
    lastTouch.set(key, now.getTime());
    await touch[kind](orm.em.fork(), token, now).catch((error) => log.error({ error }, 'A session was not touched.'));
  };
}
