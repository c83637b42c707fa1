import { expect, test } from 'vitest';
import { Browser } from '../../api/testing/browser.ts';
import { GivenAgency } from '../../api/testing/given-agency.ts';
import type { GivenContact } from '../../api/testing/given-contact.ts';
import { type Program, startProgram } from '../../api/testing/start-program.ts';
import { useWorld } from '../../api/testing/world.ts';
import { holdPoint, type PausePoint, pausePoints, setPausePoints } from './pause-points.ts';

const world = useWorld();

/** From here on everything is done, whoever dies. */
const firstDone: PausePoint = 'it is committed';

test('R32 wherever a program is killed around a first share, what the trip says is true, and the invite goes out once', {
  timeout: 600_000,
}, async () => {
  await setPausePoints(world.databaseUrl);
  const points = Object.keys(pausePoints) as PausePoint[];
  let program = await startProgram(world);
  for (const [index, point] of points.entries()) {
    const given = await givenFirstShare(program);
    const held = await holdPoint(world.databaseUrl, point);
    const cutOff = share(given, program).catch((error) => error);
    await held.untilReached();
    await program.kill();
    await held.release();
    expect(await cutOff, point).toBeInstanceOf(Error);

    const isDone = index >= points.indexOf(firstDone);
    expect(await read(given), point).toMatchObject(isDone ? whole(given) : nothing);
    await letLeaseRunOut();
    program = await startProgram(world);
    expect(await share(given, program), point).toBe(isDone ? 'NOT_FIRST_SHARE' : 'INVITED');
    await expectInvitedOnce(given, program, point);
  }
});

interface Given {
  agency: GivenAgency;
  ana: GivenContact;
  tripId: string;
  documentId: string;
  /** The agent's, whose session any program knows. */
  browser: Browser;
}

async function givenFirstShare(program: Program): Promise<Given> {
  const agency = await world.agency();
  await agency.ask(
    'mutation { agencyUpdatePortalSettings(input: { autoInviteOnFirstShare: true }) { errors { code } } }',
  );
  const ana = await agency.contact();
  const { id, documentIds } = await agency.trip([ana], { documents: [{ kind: 'PROPOSAL', title: 'Version 1' }] });
  // A program has the time of the machine.
  const browser = new Browser(program.url);
  await new GivenAgency(world, agency.facts, browser).signIn();
  return { agency, ana, tripId: id, documentId: documentIds[0] as string, browser };
}

async function share({ documentId, browser }: Given, { url }: Program): Promise<string> {
  const there = new Browser(url);
  for (const [name, value] of browser.cookies) there.cookies.set(name, value);
  const { data } = await there.ask(
    'mutation ($id: ID!) { documentShare(id: $id) { autoInvite { outcome } errors { code } } }',
    { id: documentId },
  );
  return data.documentShare.autoInvite.outcome;
}

/** What the trip says, and what is the case. */
async function read({ agency, ana, tripId }: Given) {
  const { data } = await agency.ask(
    `query ($id: ID!) { trip(id: $id) {
      firstSharedAt documents { sharedAt } autoInvite { outcome traveler { contact { id } } delivery { to } }
    } }`,
    { id: tripId },
  );
  const { state } = await ana.account();
  const { rows } = await world.app.pool.query(
    'select kind from portal_account_event where contact_id = $1 order by occurred_at',
    [ana.id],
  );
  return { ...data.trip, state, events: rows.map(({ kind }) => kind) };
}

const nothing = { firstSharedAt: null, documents: [{ sharedAt: null }], autoInvite: null, state: 'NONE', events: [] };

const whole = ({ ana }: Given) => ({
  firstSharedAt: expect.any(String),
  documents: [{ sharedAt: expect.any(String) }],
  autoInvite: { outcome: 'INVITED', traveler: { contact: { id: ana.id } }, delivery: { to: ana.email } },
  state: 'PENDING',
  events: ['AUTO_INVITED'],
});

async function expectInvitedOnce(given: Given, { url }: Program, point: PausePoint): Promise<void> {
  expect(await read(given), point).toMatchObject(whole(given));
  const { ana } = given;
  const statuses = async () => {
    const { rows } = await world.app.pool.query('select status from email_delivery where contact_id = $1', [ana.id]);
    return rows.map(({ status }) => status);
  };
  await expect.poll(statuses, { timeout: 60_000, message: point }).toEqual(['SENT']);
  const links = new Set(ana.mails().map(({ text }) => /\/claim\/[\w-]+/.exec(text)?.[0]));
  expect(links.size, point).toBe(1);
  expect((await ana.claim(ana.token(), undefined, new Browser(url))).errors, point).toEqual([]);
}

/** So that the next program need not wait for the dead one's. */
const letLeaseRunOut = () =>
  world.app.pool.query(`update email_delivery set leased_until = leased_until - interval '30 seconds'`);
