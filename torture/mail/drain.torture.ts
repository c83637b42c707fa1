import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../../api/testing/test-database.ts';
import { effort } from '../effort.ts';
import { drainQueue } from './drain.ts';

const latency = 50;
const clean = { lost: 0, wrong: [], strange: 0 };

test('two workers drain what has queued up, each mail once', async () => {
  const { perSecond, inHand, duplicated, ...verdict } = await drainFresh({});
  const limit = (inHand * 1000) / latency;
  console.log(
    `${effort().queued} mails, ${latency} ms each, ${inHand} in hand: ${perSecond.toFixed(0)} a second, ${(perSecond / limit).toFixed(2)} of ${limit}`,
  );
  expect({ ...verdict, duplicated }).toEqual({ ...clean, duplicated: 0, kills: 0 });
});

test('with a worker killed every few seconds, each mail ends as sent, its link erased, and carries the same link if it went twice', async () => {
  const { perSecond, inHand, duplicated, kills, ...verdict } = await drainFresh({ killEvery: 4_000 });
  console.log(`${effort().queued} mails, ${kills} kills: ${perSecond.toFixed(0)} a second, ${duplicated} duplicated`);
  expect(verdict).toEqual(clean);
});

async function drainFresh(options: { killEvery?: number }) {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  return drainQueue({ databaseUrl: database.url, mails: effort().queued, latency, ...options });
}
