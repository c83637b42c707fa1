import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { bigPages } from '../api/testing/big-pages.ts';
import { blocksOf } from '../api/testing/blocks.ts';
import { Browser } from '../api/testing/browser.ts';
import { GivenAgency } from '../api/testing/given-agency.ts';
import { fillAgency } from '../api/testing/many-contacts.ts';
import { startProgram } from '../api/testing/start-program.ts';
import { createTestDatabase } from '../api/testing/test-database.ts';
import { useWorld } from '../api/testing/world.ts';
import { effort } from '../torture/effort.ts';
import { drainQueue } from '../torture/mail/drain.ts';
import { median, quantile, tabulate, timed } from '../torture/measure/samples.ts';
import { contactsOnFile } from './contacts-on-file.ts';

const world = useWorld();
const report: string[] = [];
afterAll(() => console.log(report.join('\n\n')));

const latency = 50;

test('the program: how soon it answers, what it keeps in memory, what a phone loads', async () => {
  const { took, result } = await timed(() => startProgram(world));
  const megabytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(result.pid)])) / 1024;
  const figures = { 'start to ready, ms': took, 'resident, MB': megabytes, 'portal entry, kB': portalBytes() / 1024 };
  report.push(tabulate('The program', { figure: figures }));
  expect(took).toBeGreaterThan(0);
});

/** All that the page of the portal names, as a browser gets it. */
function portalBytes(): number {
  const root = join(import.meta.dirname, '../dist/client');
  const page = readFileSync(join(root, 'portal.html'), 'utf8');
  const assets = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  expect(assets.length).toBeGreaterThan(1);
  return assets.reduce((sum, path) => sum + statSync(join(root, `${path}.br`)).size, 0);
}

test('mail: two workers drain what has queued up', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const { lost, perSecond, inHand } = await drainQueue({ databaseUrl: database.url, mails: effort().queued, latency });
  const limit = (inHand * 1000) / latency;
  const figures = { 'a second': perSecond, 'in hand': inHand, 'in hand ÷ latency': limit, 'of it': perSecond / limit };
  report.push(tabulate(`${effort().queued} mails to a provider that takes ${latency} ms`, { '2 workers': figures }));
  expect(lost).toBe(0);
});

test('pages of 25: blocks by statement, and times at load', async () => {
  const costs: Record<string, Record<string, number>> = {};
  const times: Record<string, Record<string, number>> = {};
  for (const count of contactsOnFile()) {
    const agency = await world.agency();
    await fillAgency(agency, count);
    const pages = await bigPages(agency);
    for (const [page, open] of Object.entries(pages))
      for (const [statement, blocks] of Object.entries(await blocksOf(world, () => open())))
        costs[`${page}: ${statement}`] = { ...costs[`${page}: ${statement}`], [String(count)]: blocks };
    if (count === 10_000) Object.assign(times, await timePages(agency, pages));
  }
  report.push(tabulate('Blocks of tables and indexes, by contacts on file', costs));
  if (Object.keys(times).length)
    report.push(tabulate(`Times with 10,000 contacts on file, ${lanes} requests at a time, ms`, times));
  expect(Object.keys(costs).length).toBeGreaterThan(10);
});

const lanes = 8;

/** From a program of its own, which has the time of the machine, and so its own sessions. */
async function timePages({ facts }: GivenAgency, pages: Awaited<ReturnType<typeof bigPages>>) {
  const { url } = await startProgram(world);
  const agent = new Browser(url);
  await new GivenAgency(world, facts, agent).signIn();
  const rows: Record<string, Record<string, number>> = {};
  for (const [page, open] of Object.entries(pages)) {
    if (page === 'portal home') continue;
    const samples: number[] = [];
    const load = async () => {
      while (samples.length < effort().samples) samples.push((await timed(() => open(agent))).took);
    };
    await Promise.all(Array.from({ length: lanes }, load));
    rows[page] = { median: median(samples), p95: quantile(samples, 0.95) };
  }
  return rows;
}
