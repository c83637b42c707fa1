import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { effort } from '../effort.ts';
import { disturbances } from './disturbances.ts';
import { startOwnPostgres } from './own-postgres.ts';
import { drawPlans } from './plan.ts';
import { runMails } from './run.ts';

const minute = 60_000;
/** To how many mails each disturbance happens once. */
const mailsADisturbance = 250;

test('R13–R17 whatever fails, and whenever a worker dies, no mail is lost and none leaves after its link has ended', {
  timeout: 6 * 60 * minute,
}, async () => {
  const postgres = await startOwnPostgres();
  onTestFinished(() => postgres.stop());
  const { mails, seed } = effort();
  const rounds = Math.ceil(mails / mailsADisturbance);
  const all = Array.from({ length: rounds }, () => disturbances).flat();
  const { report, duplicated, overtaken, ...verdict } = await runMails({
    databaseUrl: postgres.url,
    plans: drawPlans(mails, seed, { waits: mails > mailsADisturbance }),
    disturbances: fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 1, seed })[0] ?? [],
    step: 10 * minute,
    restart: postgres.restart,
  });
  console.log(
    `Mail, seed ${seed}: ${report}\n${duplicated} duplicated, ${overtaken} overtaken by the end of their link`,
  );
  expect(verdict).toEqual({ lost: 0, wrong: [], strange: 0, unrecorded: 0, sentAfterDeath: 0, crashes: [] });
});
