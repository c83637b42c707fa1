import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Browser } from '../../api/testing/browser.ts';
import { GivenAgency } from '../../api/testing/given-agency.ts';
import { startProgram } from '../../api/testing/start-program.ts';
import { useWorld } from '../../api/testing/world.ts';
import { spoilCopy } from '../spoil-copy.ts';
import { smooth } from './plan.ts';
import { answerTaken, Provider } from './provider.ts';
import { runSpoiled } from './run-spoiled.ts';

const world = useWorld();
const timeout = 10 * 60_000;

test('a mail is lost where SENT is written before it is handed over', { timeout }, async () => {
  const { lost } = await runSpoiled([{ ...smooth, postmark: ['worker killed while the provider holds the mail'] }], {
    path: 'api/mail/dispatch-delivery.ts',
    whole: 'const result = await app.postmark.send(mail);',
    spoiled: `const result = { kind: 'sent', messageId: 'early' } as const;
      await settleDelivery(app, delivery, result);
      await app.postmark.send(mail);`,
  });
  expect(lost).toBe(1);
});

test('a provider is asked unrecorded where nothing is written before the call', { timeout }, async () => {
  const { unrecorded } = await runSpoiled([smooth], {
    path: 'api/mail/lease-delivery.ts',
    whole: `attempts: row('email_delivery.attempts', '+', 1), leased_until: $.until`,
    spoiled: 'leased_until: $.until',
  });
  // A slow worker may be overtaken by the other.
  expect(unrecorded).toBeGreaterThan(0);
});

test('and so it is by the request that has queued the mail, where that writes nothing', { timeout }, async () => {
  const asked = await inviteFrom(
    spoilCopy({
      path: 'api/mail/lease-delivery.ts',
      whole: '{ attempts: 1, leased_until: $.until }',
      spoiled: '{ leased_until: $.until }',
    }),
  );
  expect(asked).toEqual([{ status: 'QUEUED', attempts: 0 }]);
});

/** Lets the program of another tree send an invite; what the row said each time that the provider was asked. */
async function inviteFrom(root: string) {
  const asked: unknown[] = [];
  const provider = new Provider({
    onCall: async (call) => {
      asked.push(...(await world.app.pool.query('select status, attempts from email_delivery')).rows);
      answerTaken(call, 'a receipt');
    },
  });
  onTestFinished(() => provider.close());
  symlinkSync(resolve('dist'), join(root, 'dist'), 'junction');
  const program = await startProgram(world, { POSTMARK_API_URL: await provider.open() }, root);
  const agency = await world.agency();
  const agent = new Browser(program.url);
  await new GivenAgency(world, agency.facts, agent).signIn();
  expect((await (await agency.contact()).act('SEND_INVITE', agent)).errors).toEqual([]);
  return asked;
}

test('a mail leaves after its link has expired where nobody looks', { timeout }, async () => {
  const { sentAfterDeath } = await runSpoiled([{ ...smooth, purpose: 'PASSWORD_RESET', outage: true }], {
    path: 'api/mail/may-send.ts',
    whole: 'linkExpiresAt !== null && Date.parse(linkExpiresAt) <= now.getTime()',
    spoiled: 'linkExpiresAt === null',
  });
  expect(sentAfterDeath).toBeGreaterThan(0);
});
