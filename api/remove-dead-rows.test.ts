import { beforeAll, describe, expect, test } from 'vitest';
import { removeSpentLimits } from './agency/count-try.ts';
import { removeDeadRows } from './remove-dead-rows.ts';
import { askForConsent } from './testing/walk-consent.ts';
import { useWorld } from './testing/world.ts';

const world = useWorld();
const day = 86_400_000;
const going = new AbortController().signal;
const stopped = AbortSignal.abort();

const count = async (table: string): Promise<number> =>
  Number((await world.app.pool.query(`select count(*) as count from ${table}`)).rows[0].count);
const sessions = async () => [await count('secret_agent_session'), await count('secret_portal_session')];

describe('what is dead is removed', () => {
  let history: unknown[];
  let contact: Awaited<ReturnType<Awaited<ReturnType<typeof world.agency>>['contact']>>;

  beforeAll(async () => {
    const agency = await world.agency();
    contact = await (await agency.contact()).claimed();
    const { browser } = await contact.signIn();
    await browser.ask('mutation { portalSignOut { signedOut } }');
    await contact.signIn('a wrong password');
    await askForConsent(agency.browser);
  });

  test('nothing that is alive goes, nor what is dead for less than a week', async () => {
    history = (await contact.logs()).loginEvents;
    const before = await sessions();
    expect(before).toEqual([1, 2]);
    await removeDeadRows(world.app, going);
    world.clock.advance(8 * day - 1);
    await removeDeadRows(world.app, going);
    expect(await sessions()).toEqual(before);
  });

  test('an agent’s session goes a week after its absolute end, with the consent that was never given', async () => {
    world.clock.advance(1);
    await removeDeadRows(world.app, going);
    expect(await sessions()).toEqual([0, 2]);
    expect(await count('secret_gmail_consent')).toBe(0);
  });

  test('a client’s goes as late, whether it was signed out or not, and the history stays', async () => {
    world.clock.advance(29 * day - 1);
    await removeDeadRows(world.app, going);
    expect(await sessions()).toEqual([0, 2]);
    world.clock.advance(1);
    await removeDeadRows(world.app, going);
    expect(await sessions()).toEqual([0, 0]);

    expect(history).toHaveLength(4);
    await contact.agency.signIn();
    expect((await contact.logs()).loginEvents).toEqual(history);
  });
});

describe('a batch at a time', () => {
  /** 2,500 sessions of one agent, and as many spent counters. */
  beforeAll(async () => {
    const { facts } = await world.agency();
    await world.app.pool.query({
      text: `insert into secret_agent_session (agency_id, hash, agent_id, created_at, last_used_at, expires_at)
        select $1, sha256(n::text::bytea), $2, $3, $3, $3 from generate_series(1, 2500) as n`,
      values: [facts.id, facts.agentId, world.clock.now()],
    });
    await world.app.pool.query({
      text: `insert into rate_limit (key, count, forgotten_at) select 'spent ' || n, 1, $1 from generate_series(1, 2500) as n`,
      values: [world.clock.now()],
    });
    world.clock.advance(8 * day);
  });

  test('all of it goes, and no statement takes more than a thousand rows', async () => {
    const taken: (number | null)[] = [];
    const { query } = world.app.pool;
    world.app.pool.query = (async (...args: unknown[]) => {
      const result = await Reflect.apply(query, world.app.pool, args);
      taken.push(result.rowCount);
      return result;
    }) as typeof query;
    try {
      await removeDeadRows(world.app, going);
      await removeSpentLimits(world.app, going);
    } finally {
      world.app.pool.query = query;
    }
    expect(await count('secret_agent_session')).toBeLessThan(5);
    expect(await count(`rate_limit where key like 'spent %'`)).toBe(0);
    expect(taken.filter((rows) => rows === 1_000)).toHaveLength(4);
    expect(Math.max(...taken.map(Number))).toBe(1_000);
  });

  test('nothing more goes once the process is told to stop', async () => {
    await (await world.agency()).trySignIn('wrong');
    world.clock.advance(60 * day);
    const before = await count('rate_limit');
    expect(before).toBeGreaterThan(0);
    await removeSpentLimits(world.app, stopped);
    expect(await count('rate_limit')).toBe(before);
    await removeSpentLimits(world.app, going);
    expect(await count('rate_limit')).toBe(0);
  });
});
