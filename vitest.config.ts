import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const { resolve } = createRequire(import.meta.url);

/**
 * Files of `api` and `client` share a process with others of their kind (`isolate: false`): to load all modules anew took
 * a third of the run. A file that mocks a module has a process of its own.
 */
const mocking = 'api/agency/hash-budget.test.ts';

export default defineConfig({
  resolve: {
    // One copy of graphql: loaded as ESM by us and as CommonJS by a library, its classes would be strangers to each other.
    alias: [{ find: /^graphql$/, replacement: resolve('graphql') }],
  },
  test: {
    pool: 'forks',
    maxWorkers: '100%',
    // A frozen test must end; a slow machine must not make one red.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'client',
          include: ['client/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'check', include: ['check/**/*.test.ts', mocking] },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['api/**/*.test.{ts,tsx}'],
          exclude: [mocking],
          isolate: false,
          globalSetup: 'api/testing/cluster.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['{e2e,torture}/**/*.test.ts'],
          globalSetup: ['api/testing/cluster.ts', 'e2e/build-client.ts'],
        },
      },
    ],
  },
});
