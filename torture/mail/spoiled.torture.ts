import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../../api/testing/test-database.ts';
import { effort } from '../effort.ts';
import { type Fault, spoilCopy } from '../spoil-copy.ts';
import { drawPlans } from './plan.ts';
import { runMails } from './run.ts';

const minute = 60_000;

test('mails are lost where SENT is written before the mail is handed over', async () => {
  const { lost } = await runSpoiled({
    path: 'api/mail/dispatch-delivery.ts',
    whole: 'await settleDelivery(app, delivery, await app.postmark.send(mail));',
    spoiled: `await settleDelivery(app, delivery, { kind: 'sent', messageId: 'early' }); await app.postmark.send(mail);`,
  });
  expect(lost).toBeGreaterThan(0);
});

test('providers are asked unrecorded where nothing is written before the call', async () => {
  const { unrecorded } = await runSpoiled({
    path: 'api/mail/lease-delivery.ts',
    whole: `.set((row) => ({ attempts: row('email_delivery.attempts', '+', 1), leased_until: $.until, leased_by: $.by }))`,
    spoiled: '.set({ leased_until: null })',
  });
  expect(unrecorded).toBeGreaterThan(0);
});

test('mails leave after their link has ended where a mail that waits does not end with it', async () => {
  const { sentAfterDeath } = await runSpoiled({
    path: 'api/mail/supersede-deliveries.ts',
    whole: `{ status: 'SUPERSEDED', sealedLink: null }`,
    spoiled: `{ problem: null }`,
  });
  expect(sentAfterDeath).toBeGreaterThan(0);
});

/** Lets workers from a spoiled copy of the tree send some mails. */
async function runSpoiled(fault: Fault) {
  const root = spoilCopy(fault);
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const plans = drawPlans(100, effort().seed, { waits: false });
  const { wrong, report, ...verdict } = await runMails({ databaseUrl: database.url, plans, step: 10 * minute, root });
  console.log(`Spoiled in ${fault.path}: ${JSON.stringify({ ...verdict, wrong: wrong.length })}`);
  return verdict;
}
