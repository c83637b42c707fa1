import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useWorld } from '../../api/testing/world.ts';
import { effort, timeFor } from '../effort.ts';
import { emailOf } from './decide.ts';
import { newModel } from './model.ts';
import { play } from './play.ts';
import { Stage } from './stage.ts';
import { anyEmail, anySteps } from './steps.ts';
import { Tally } from './tally.ts';

const { histories, seed } = effort();
const cooldownSeconds = 10;
const world = useWorld({ env: { SEND_COOLDOWN_SECONDS: String(cooldownSeconds) } });

const anyHistory = fc.record({
  emails: fc.tuple(anyEmail, anyEmail),
  steps: anySteps(28),
});

test('R1–R4 R18–R36 whatever agents and clients do, in whatever order, every answer and everything seen is as promised', {
  timeout: timeFor(histories),
}, async () => {
  const foreign = await (await world.agency()).contact();
  const tally = new Tally();
  await fc.assert(
    fc.asyncProperty(anyHistory, async ({ emails, steps }) => {
      const stage = await Stage.open(world, foreign, emails);
      const now = world.clock.now().getTime();
      const model = newModel(
        now,
        cooldownSeconds * 1000,
        emails.map((email) => emailOf(email, stage.addresses)),
      );
      tally.note({ emails, steps }, steps.length);
      await play(stage, model, steps, tally);
    }),
    { numRuns: histories, seed },
  );
  console.log(`One at a time, seed ${seed}: ${tally.report()}`);
  expect(tally.histories.size).toBeGreaterThan(histories / 2);
  expect(tally.length).toBeGreaterThanOrEqual(12);
});
