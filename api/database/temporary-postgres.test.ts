import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { answers, log, makeFolder, query, startElsewhere, useDataDirectory } from './embedded-postgres.fixture.ts';
import { startTemporaryPostgres } from './temporary-postgres.ts';

const makeDataDirectory = useDataDirectory();

/** A temp folder of our own: other runs of the tests use the common one. */
async function makeTempFolder(): Promise<string> {
  const folder = await makeFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

test('a database for tests does without fsync, and nothing of it is left after stop', async () => {
  const temp = await makeTempFolder();
  const { url, stop } = await startTemporaryPostgres(log);
  expect(await query(url, 'show fsync')).toEqual([{ fsync: 'off' }]);
  await stop();
  expect(await answers(url)).toBe(false);
  expect(await readdir(temp)).toEqual([]);
});

test('two runs at once have a database each', async () => {
  await makeTempFolder();
  const runs = await Promise.all([startTemporaryPostgres(log), startTemporaryPostgres(log)]);
  expect(runs[0].url).not.toBe(runs[1].url);
  await runs[0].stop();
  expect(await answers(runs[1].url)).toBe(true);
  await runs[1].stop();
});

test('what a killed run left is ended and removed by the next one; what a living run uses is not', async () => {
  const [killed, living] = [await makeDataDirectory(), await makeDataDirectory()];
  const temp = await makeTempFolder();
  await rename(killed, join(temp, 'trips-test-killed'));
  await rename(living, join(temp, 'trips-test-living'));
  const orphan = await startElsewhere(join(temp, 'trips-test-killed'));
  const other = await startElsewhere(join(temp, 'trips-test-living'));
  await orphan.end('kill');

  const { stop } = await startTemporaryPostgres(log);
  await stop();
  expect(await readdir(temp)).toEqual(['trips-test-living']);
  expect(await answers(orphan.url)).toBe(false);
  expect(await answers(other.url)).toBe(true);
  await other.end('stop');
});
