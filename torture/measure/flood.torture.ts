import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Browser } from '../../api/testing/browser.ts';
import { GivenAgency } from '../../api/testing/given-agency.ts';
import { startProgram } from '../../api/testing/start-program.ts';
import { useWorld } from '../../api/testing/world.ts';
import { effort } from '../effort.ts';
import { median, quantile, tabulate, timed } from './samples.ts';

const world = useWorld();

const tripPage = `query ($id: ID!) { trip(id: $id) {
  name travelers { isPrimary contact { firstName lastName email portalAccount { state inviteExpired availableActions { action blocker { code } } } } }
} }`;

test('security 14: how long agents wait while a flood of guesses is at the clients’ sign-in is reported', async () => {
  const given = await world.agency();
  const clients = [await given.contact(), await given.contact(), await given.contact()];
  for (const client of clients) await client.claimed();
  const trip = await given.trip(clients);
  const { url } = await startProgram(world);
  const agency = new GivenAgency(world, given.facts, new Browser(url));
  await agency.signIn();

  const openTrip = async () => {
    const { data } = await agency.ask(tripPage, { id: trip.id });
    expect(data.trip.travelers).toHaveLength(clients.length);
  };
  await measure(openTrip);
  const quiet = await measure(openTrip);
  const flood = startFlood([url, given.facts.slug, ...clients.map(({ email }) => email)]);
  await sleep(2_000);
  const { took, result: flooded } = await timed(() => measure(openTrip));
  const answers = await endFlood(flood);

  const row = (samples: number[]) => ({
    median: median(samples),
    p95: quantile(samples, 0.95),
    most: Math.max(...samples),
  });
  const rows = { 'without the flood': row(quiet), 'with it': row(flooded) };
  console.log(`${tabulate(`An agent opens the trip page, ${quiet.length} times each, ms`, rows)}
  64 guessers at a time, for ${((took + 2_000) / 1000).toFixed(1)} s: ${JSON.stringify(answers)}`);
});

async function measure(work: () => Promise<void>): Promise<number[]> {
  const samples: number[] = [];
  while (samples.length < effort().samples) {
    samples.push((await timed(work)).took);
    await sleep(5);
  }
  return samples;
}

function startFlood(args: string[]): ChildProcess {
  const flood = fork(join(import.meta.dirname, 'flood.child.ts'), args, { execArgv: ['--import', 'tsx'] });
  onTestFinished(() => void flood.kill());
  return flood;
}

async function endFlood(flood: ChildProcess): Promise<Record<string, number>> {
  const told = once(flood, 'message');
  flood.send('enough');
  const [answers] = await told;
  return answers;
}
