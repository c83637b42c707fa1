import type { EntityManager } from '@mikro-orm/postgresql';
import type { TokenHash } from './agency/mint-token.ts';
import { touchInterval } from './agency/session.rules.ts';
import type { App } from './app.ts';

/** A client says with this header that nobody is behind the request: a poll does not keep a session alive. */
export const backgroundHeader = 'x-background';

/** Writes down that a session or a token is in use. */
type Touch<Shown> = (em: EntityManager, shown: Shown, now: Date) => Promise<void>;

const mostRemembered = 10_000;

/**
 * Writes down that sessions and tokens are in use, at most once a minute each: what this process has just written it remembers, so
 * that most requests cost nothing.
 */
export function rememberUse({ orm, clock, log }: App) {
  const lastTouch = new Map<string, number>();

  return async <Shown extends TokenHash>(touch: Touch<Shown>, shown: Shown): Promise<void> => {
    const now = clock.now();
    const key = shown.hash.toString('base64');
    if (now.getTime() - (lastTouch.get(key) ?? 0) < touchInterval) return;
    if (lastTouch.size >= mostRemembered) lastTouch.clear();
    lastTouch.set(key, now.getTime());
    await touch(orm.em.fork(), shown, now).catch((error) => log.error({ error }, 'A session was not touched.'));
  };
}
