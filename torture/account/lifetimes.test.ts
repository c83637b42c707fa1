import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { GivenContact } from '../../api/testing/given-contact.ts';
import { useWorld, type World } from '../../api/testing/world.ts';
import { day, hour, minute } from './model.ts';

/** When the clocks change, in two zones. */
const changes = [
  { zone: 'Europe/Madrid', season: 'spring', at: Date.parse('2027-03-28T01:00:00Z') },
  { zone: 'Europe/Madrid', season: 'autumn', at: Date.parse('2027-10-31T01:00:00Z') },
  { zone: 'America/New_York', season: 'spring', at: Date.parse('2027-03-14T07:00:00Z') },
  { zone: 'America/New_York', season: 'autumn', at: Date.parse('2027-11-07T06:00:00Z') },
];

for (const zone of ['UTC', 'Europe/Madrid', 'America/New_York'])
  describe(`R18 R24 security 8: a link lives its hours to the millisecond, with server and database in ${zone}`, () => {
    useZone(zone);
    const world = useWorld();

    for (const change of changes)
      test(`across the change of ${change.season} in ${change.zone}`, async () => {
        expect(clocksChangeAt(change.at), 'whether the process lives through it').toBe(change.zone === zone);
        expect((await world.app.pool.query('show timezone')).rows).toEqual([{ TimeZone: zone }]);
        await expectLifetime(world, 168 * hour, change.at - 3 * day, invited, 'claim');
        await expectLifetime(world, hour, change.at - 30 * minute, resetting, 'reset');
      });
  });

describe('a session that nobody uses dies, and stays dead', () => {
  const world = useWorld();

  test('of a client, after 7 days', async () => {
    const { browser } = await (await (await (await world.agency()).contact()).claimed()).signIn();
    await expectIdleDeath(world, 7 * day, async () => (await browser.ask('{ portalViewer { id } }')).data.portalViewer);
  });

  test('of an agent, after 12 hours', async () => {
    const agency = await world.agency();
    await expectIdleDeath(world, 12 * hour, async () => (await agency.ask('{ viewer { id } }')).data?.viewer);
  });
});

/** Of the process, for Node follows the variable, and of the connections that it opens to the database. */
function useZone(zone: string): void {
  beforeAll(() => {
    vi.stubEnv('TZ', zone);
    vi.stubEnv('PGOPTIONS', `-c timezone=${zone}`);
  });
  afterAll(() => vi.unstubAllEnvs());
}

const clocksChangeAt = (at: number) =>
  new Date(at - hour).getTimezoneOffset() !== new Date(at + hour).getTimezoneOffset();

const invited = async (world: World) => (await (await world.agency()).contact()).invited();
async function resetting(world: World): Promise<GivenContact> {
  const contact = await (await (await world.agency()).contact()).claimed();
  await contact.act('SEND_PASSWORD_RESET');
  return contact;
}

/** Two get a link at `start`: it works a millisecond before its time is up, and not any more when it is. */
async function expectLifetime(
  world: World,
  time: number,
  start: number,
  given: (world: World) => Promise<GivenContact>,
  use: 'claim' | 'reset',
) {
  world.clock.set(new Date(start));
  const [early, late] = [await given(world), await given(world)];
  const useOf = (contact: GivenContact) => (use === 'claim' ? contact.claim() : contact.reset('four quick ferries'));

  world.clock.set(new Date(start + time - 1));
  expect((await useOf(early)).errors).toEqual([]);
  world.clock.set(new Date(start + time));
  expect((await useOf(late)).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
}

async function expectIdleDeath(world: World, idle: number, viewer: () => Promise<unknown>): Promise<void> {
  world.clock.advance(idle - 1);
  expect(await viewer()).toBeTruthy();
  world.clock.advance(idle);
  expect(await viewer()).toBeFalsy();
  // The request that found it dead has not brought it back.
  world.clock.advance(minute);
  expect(await viewer()).toBeFalsy();
}
