import { describe, expect, test, vi } from 'vitest';
import type { Browser } from './testing/browser.ts';
import type { GivenAgency } from './testing/given-agency.ts';
import { statementsOf } from './testing/statements.ts';
import { useWorld } from './testing/world.ts';
import { backgroundHeader } from './touch-sessions.ts';

const world = useWorld();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const sides = {
  'An agent': {
    idle: 12 * hour,
    absolute: 24 * hour,
    table: 'secret_agent_session',
    enter: async (agency: GivenAgency) => agency.browser,
    question: '{ viewer { id } }',
  },
  'A client': {
    idle: 7 * day,
    absolute: 30 * day,
    table: 'secret_portal_session',
    enter: async (agency: GivenAgency) => (await agency.contact()).enter(),
    question: '{ viewer: portalViewer { id } }',
  },
};

describe.each(Object.entries(sides))('%s', (_, { idle, absolute, table, enter, question }) => {
  const isIn = async (browser: Browser) => (await browser.ask(question)).data.viewer !== null;

  /** Asks, and waits until the use is written down, which the answer does not wait for. */
  async function use(browser: Browser): Promise<void> {
    expect(await isIn(browser)).toBe(true);
    await vi.waitUntil(
      async () => {
        const sql = `select 1 from ${table} where last_used_at = $1`;
        return (await world.app.pool.query(sql, [world.clock.now()])).rows.length > 0;
      },
      { interval: 5, timeout: 10_000 },
    );
  }

  const enterNew = async () => enter(await world.agency());

  test('stays signed in for as long as a session may lie unused, and not a millisecond longer', async () => {
    const [early, late] = [await enterNew(), await enterNew()];
    world.clock.advance(idle - 1);
    expect(await isIn(early)).toBe(true);
    world.clock.advance(1);
    expect(await isIn(late)).toBe(false);
  });

  test('is not let in again by trying, once the session has lain unused for too long', async () => {
    const browser = await enterNew();
    world.clock.advance(idle);
    // What a request writes down, it writes after its answer.
    for (let times = 0; times < 5; times += 1) expect(await isIn(browser)).toBe(false);
  });

  test('stays signed in by use, until the session is over at all', async () => {
    const browser = await enterNew();
    const start = world.clock.now().getTime();
    for (let at = idle - hour; at < absolute - hour; at += idle - hour) {
      world.clock.set(new Date(start + at));
      await use(browser);
    }
    world.clock.set(new Date(start + absolute - 2));
    await use(browser);
    world.clock.advance(1);
    expect(await isIn(browser)).toBe(true);
    world.clock.advance(1);
    expect(await isIn(browser)).toBe(false);
  });

  test('is not kept signed in by requests in the background', async () => {
    const browser = await enterNew();
    const poll = world.browser({ [backgroundHeader]: '1' });
    for (const [name, value] of browser.cookies) poll.cookies.set(name, value);
    world.clock.advance(idle - 1);
    expect(await isIn(poll)).toBe(true);
    world.clock.advance(1);
    expect(await isIn(browser)).toBe(false);
  });

  test('causes at most one write a minute', async () => {
    const browser = await enterNew();
    world.clock.advance(hour);
    await use(browser);
    world.clock.advance(minute - 1);
    const statements = await statementsOf(async () => {
      for (let times = 0; times < 5; times += 1) expect(await isIn(browser)).toBe(true);
    });
    expect(new Set(statements).size).toBe(1);
    world.clock.advance(2);
    await use(browser);
  });
});
