import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { effort } from '../effort.ts';
import { disturbances } from './disturbances.ts';
import { drawPlans } from './draw-plans.ts';
import { startOwnPostgres } from './own-postgres.ts';
import { runMails } from './run.ts';

const minute = 60_000;
/** To how many mails each disturbance happens once. */
const mailsADisturbance = 250;
const { mails, seed } = effort();

test('R13–R17 whatever fails, and whenever a worker dies, no mail is lost, and none leaves once its link has ended or its address is suppressed', {
  timeout: 15 * minute + mails * 10_000,
}, async () => {
  const postgres = await startOwnPostgres();
  onTestFinished(() => postgres.stop());
  const plans = drawPlans(mails, seed);
  const rounds = Math.ceil(plans.length / mailsADisturbance);
  const all = Array.from({ length: rounds }, () => disturbances).flat();
  const { report, duplicated, overtaken, ...verdict } = await runMails({
    databaseUrl: postgres.url,
    plans,
    disturbances: fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 1, seed })[0] ?? [],
    step: 10 * minute,
    restart: postgres.restart,
  });
  const { lost, wrong, sentAfterDeath } = verdict;
  console.log(`Mail, seed ${seed}: ${report}
  ${lost} lost, ${duplicated} duplicated with the same link, ${wrong.length} in a wrong final state,
  ${sentAfterDeath} sent after their link had ended or their address was suppressed, ${overtaken} overtaken by that on their way`);
  expect(verdict).toEqual({ lost: 0, wrong: [], strange: 0, unrecorded: 0, sentAfterDeath: 0, crashes: [] });
});
