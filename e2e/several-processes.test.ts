import { beforeEach, expect, test } from 'vitest';
import { Browser } from '../api/testing/browser.ts';
import { startProgram } from '../api/testing/start-program.ts';
import { useWorld } from '../api/testing/world.ts';

const world = useWorld();
const halfAnHour = 1_800_000; // ms

// Ahead of the process beside it, which has the time of the machine: no wait that is counted here ends there meanwhile.
beforeEach(() => world.clock.set(new Date(Date.now() + halfAnHour)));

const mustWaitASecond = () => [
  { code: 'RATE_LIMITED', retryAt: new Date(world.clock.now().getTime() + 1_000).toISOString() },
];

/** A process beside the world's, on the same database, and browsers that ask it, each from an IP address of its own. */
async function startAnother() {
  const { url } = await startProgram(world);
  let browsers = 0;
  return () => {
    browsers += 1;
    return new Browser(url, { 'x-forwarded-for': `192.0.2.${browsers}` });
  };
}

test('failures to sign in at one process count at the other, for clients and agents', async () => {
  const elsewhere = await startAnother();
  const agency = await world.agency();
  const ana = await (await agency.contact()).claimed();
  const people = [
    (browser = world.browser()) => ana.signIn('not the password at all', browser),
    (browser = world.browser()) => agency.trySignIn('not the password at all', browser),
  ];
  for (const fail of people) {
    for (let time = 0; time < 3; time += 1)
      expect((await fail(elsewhere())).errors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    for (let time = 0; time < 2; time += 1)
      expect((await fail()).errors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    expect((await fail()).errors).toMatchObject(mustWaitASecond());
    expect((await fail(elsewhere())).errors).toMatchObject(mustWaitASecond());
  }
});

test('a link that was asked for at one process is not sent again by the other within the minute', async () => {
  const elsewhere = await startAnother();
  const ana = await (await (await world.agency()).contact()).claimed();
  await ana.askForLink();
  expect(ana.mails()).toHaveLength(2);
  // The answer is the same for every address: only the mail tells.
  expect((await ana.askForLink(ana.email, elsewhere())).errors).toEqual([]);
  expect(ana.mails()).toHaveLength(2);
  const ben = await ana.agency.contact();
  await ben.invited();
  await ben.askForLink(ben.email, elsewhere());
  expect(ben.mails()).toHaveLength(2);
});
