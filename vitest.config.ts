import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const { resolve } = createRequire(import.meta.url);

/**
 * Files of a project share a process one after the other where it is not isolated: to load all modules anew for each took
 * nearly a third of the run. A file that mocks a module has a process of its own.
 */
const mocking = 'api/agency/hash-budget.test.ts';

/** In the order in which they run: those with the longest files first, so that no core waits for the last one. */
const order = ['torture', 'check', 'e2e', 'api', 'client'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) => order.indexOf(project.name);
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  resolve: {
    // One copy of graphql: loaded as ESM by us and as CommonJS by a library, its classes would be strangers to each other.
    alias: [{ find: /^graphql$/, replacement: resolve('graphql') }],
  },
  test: {
    pool: 'forks',
    // Tests wait for browsers, programs and databases: one more for every two cores keeps these busy.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // What is frozen must end; a slow machine must not make a test red.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
    sequence: { sequencer: LongestFirst },
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
          include: ['e2e/**/*.test.ts'],
          isolate: false,
          globalSetup: ['api/testing/cluster.ts', 'e2e/build-client.ts'],
          setupFiles: 'e2e/close-browser.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'torture',
          include: ['torture/**/*.test.ts'],
          globalSetup: ['api/testing/cluster.ts', 'e2e/build-client.ts'],
        },
      },
    ],
  },
});
