import { expect, test } from 'vitest';
import { smooth } from './plan.ts';
import { runSpoiled } from './run-spoiled.ts';

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

test('a mail leaves after its link has expired where nobody looks', { timeout }, async () => {
  const { sentAfterDeath } = await runSpoiled([{ ...smooth, purpose: 'PASSWORD_RESET', outage: true }], {
    path: 'api/mail/may-send.ts',
    whole: 'linkExpiresAt !== null && Date.parse(linkExpiresAt) <= now.getTime()',
    spoiled: 'linkExpiresAt === null',
  });
  expect(sentAfterDeath).toBeGreaterThan(0);
});
