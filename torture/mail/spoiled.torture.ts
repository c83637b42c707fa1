import { expect, test } from 'vitest';
import { effort } from '../effort.ts';
import { drawPlans } from './draw-plans.ts';
import { smooth } from './plan.ts';
import { runSpoiled } from './run-spoiled.ts';

test('a mail leaves for an address that was suppressed while it waited, where nobody looks', async () => {
  const complained = { by: 'COMPLAINT', while: 'waiting' } as const;
  const { sentAfterDeath } = await runSpoiled([{ ...smooth, postmark: ['unavailable'], death: complained }], {
    path: 'api/mail/may-send.ts',
    whole: `.where('suppression.lifted', '=', false)`,
    spoiled: `.where('suppression.lifted', '=', true)`,
  });
  expect(sentAfterDeath).toBeGreaterThan(0);
});

test('what workers that are slow to call send after the end of a link was on its way', async () => {
  const { lost, sentAfterDeath, overtaken } = await runSpoiled(drawPlans(50, effort().seed), {
    path: 'api/mail/dispatch-delivery.ts',
    whole: 'await app.postmark.send(mail)',
    spoiled: 'await new Promise((go) => setTimeout(go, 1_000)).then(() => app.postmark.send(mail))',
  });
  expect({ lost, sentAfterDeath }).toEqual({ lost: 0, sentAfterDeath: 0 });
  expect(overtaken).toBeGreaterThan(0);
});
