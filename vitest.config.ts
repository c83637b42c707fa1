import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const { resolve } = createRequire(import.meta.url);

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
        test: { name: 'client', include: ['client/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
      {
        extends: true,
        test: { name: 'check', include: ['check/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['api/**/*.test.{ts,tsx}'],
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
