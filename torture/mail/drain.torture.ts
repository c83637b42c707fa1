import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../../api/testing/test-database.ts';
import { effort } from '../effort.ts';
import { drainQueue } from './drain.ts';

const latency = 50;

test('two workers drain what has queued up, each mail once', async () => {
  const { lost, duplicated, perSecond, inHand } = await drainFresh({});
  const limit = (inHand * 1000) / latency;
  console.log(
    `${effort().queued} mails, ${latency} ms each, ${inHand} in hand: ${perSecond.toFixed(0)} a second, ${(perSecond / limit).toFixed(2)} of ${limit}`,
  );
  expect({ lost, duplicated }).toEqual({ lost: 0, duplicated: 0 });
});

test('with a worker killed every few seconds, none is lost', async () => {
  const { lost, duplicated, perSecond, kills } = await drainFresh({ killEvery: 4_000 });
  console.log(`${effort().queued} mails, ${kills} kills: ${perSecond.toFixed(0)} a second, ${duplicated} duplicated`);
  expect(lost).toBe(0);
});

async function drainFresh(options: { killEvery?: number }) {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  return drainQueue({ databaseUrl: database.url, mails: effort().queued, latency, ...options });
}
