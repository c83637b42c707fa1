import { defineConfig } from 'vitest/config';
import shared from '../vitest.config.ts';

const { QUEUED, SAMPLES, CONTACTS } = process.env;

/** `npm run bench`: what operators ask for before they buy a machine. It measures and judges nothing. */
export default defineConfig({
  resolve: shared.resolve,
  test: {
    ...shared.test,
    projects: undefined,
    // One after the other, so that none measures another.
    fileParallelism: false,
    include: ['bench/*.bench.ts', 'torture/measure/enumeration.torture.ts'],
    globalSetup: ['api/testing/cluster.ts', 'e2e/build-client.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    provide: {
      effort: {
        seed: 1,
        histories: 0,
        races: 0,
        mails: 0,
        queued: Number(QUEUED ?? 10_000),
        samples: Number(SAMPLES ?? 200),
      },
      contactsOnFile: (CONTACTS ?? '1000,10000,100000').split(',').map(Number),
    },
  },
});
