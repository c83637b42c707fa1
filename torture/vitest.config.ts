import { randomInt } from 'node:crypto';
import { defineConfig } from 'vitest/config';
import shared from '../vitest.config.ts';

const { SEED, HISTORIES, RACES, MAILS, QUEUED, SAMPLES } = process.env;

/**
 * `npm run torture`: thousands of what `npm test` tries a few of, and the reports that measure without judging.
 * `SEED=1 HISTORIES=10 RACES=10 npm run torture` repeats the beginning of a run.
 */
export default defineConfig({
  resolve: shared.resolve,
  test: {
    ...shared.test,
    projects: undefined,
    // It measures, too.
    maxWorkers: '100%',
    include: ['torture/**/*.{test,torture}.ts'],
    globalSetup: ['api/testing/cluster.ts', 'e2e/build-client.ts'],
    testTimeout: 6 * 3_600_000,
    provide: {
      effort: {
        seed: Number(SEED ?? randomInt(2 ** 31)),
        histories: Number(HISTORIES ?? 2_000),
        races: Number(RACES ?? 3_000),
        mails: Number(MAILS ?? 3_000),
        queued: Number(QUEUED ?? 10_000),
        samples: Number(SAMPLES ?? 400),
      },
    },
  },
});
