import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DataDirectoryError } from './data-directory.ts';
import { log, makeFolder, query, startHere, useDataDirectory } from './embedded-postgres.fixture.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const makeDataDirectory = useDataDirectory();

/** The refusal, which must be one line, must name DATA_DIR as a way out, and must leave all as it was. */
async function refusalOf(dataDir: string): Promise<string> {
  const before = await takeStock(dataDir);
  const error = await startEmbeddedPostgres({ dataDir, log }).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(DataDirectoryError);
  expect(await takeStock(dataDir)).toEqual(before);
  const { message } = error as DataDirectoryError;
  expect(message).toMatch(/^[^\n]*\bDATA_DIR\b[^\n]*$/);
  return message;
}

/** Every file with a digest of its content. The log is written anew by every start. */
async function takeStock(dataDir: string): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'server.log');
  const digest = async (path: string) =>
    `${path} ${createHash('sha256')
      .update(await readFile(path))
      .digest('hex')}`;
  return (await Promise.all(files.map(({ parentPath, name }) => digest(join(parentPath, name))))).sort();
}

test('a database of another PostgreSQL is refused, and both versions are named', async () => {
  const dataDir = await makeDataDirectory();
  await writeFile(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '17\n');
  expect(await refusalOf(dataDir)).toMatch(/made by PostgreSQL 17, and this is 18: .*DATABASE_URL/);
});

test.each(['cluster/PG_VERSION', 'password'])('a database without its %s is refused', async (name) => {
  const dataDir = await makeDataDirectory();
  await rm(join(dataDir, 'postgres', name));
  expect(await refusalOf(dataDir)).toContain('move it away');
});

test('a damaged database is refused in the words of PostgreSQL', async () => {
  const dataDir = await makeDataDirectory();
  await rm(join(dataDir, 'postgres', 'cluster', 'global', 'pg_control'));
  expect(await refusalOf(dataDir)).toMatch(/\(could not open file .*pg_control.*\).*server\.log says more/);
});

test("somebody else's files in the place of the database are refused", async () => {
  const dataDir = await makeFolder();
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'notes.txt'), 'Call Ana.');
  expect(await refusalOf(dataDir)).toContain('something other than a database of Trips');
});

test('a PostgreSQL cluster given as DATA_DIR is refused', async () => {
  const dataDir = await makeFolder();
  await cp(join(await makeDataDirectory(), 'postgres', 'cluster'), dataDir, { recursive: true });
  expect(await refusalOf(dataDir)).toContain('something other than a database of Trips');
});

test('a file given as DATA_DIR is refused', async () => {
  const dataDir = join(await makeFolder(), 'file');
  await writeFile(dataDir, '');
  expect(await refusalOf(dataDir)).toContain('cannot be used');
});

test('a password that the database does not know is refused, and no server stays behind', async () => {
  const dataDir = await makeDataDirectory();
  await writeFile(join(dataDir, 'postgres', 'password'), 'guess');
  await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow(/does not answer to the password.*DATA_DIR/);
  expect(await readdir(join(dataDir, 'postgres', 'cluster'))).not.toContain('postmaster.pid');
});

test('other things in DATA_DIR are no hindrance, and stay', async () => {
  const dataDir = await makeDataDirectory();
  await writeFile(join(dataDir, 'mailbox.jsonl'), 'A letter.');
  const { url } = await startHere(dataDir);
  expect(await query(url, 'select title from trip')).toEqual([{ title: 'Kyoto' }]);
  expect(await readFile(join(dataDir, 'mailbox.jsonl'), 'utf8')).toBe('A letter.');
});

test('a start that was refused can be tried again once the cause is gone', async () => {
  const dataDir = await makeDataDirectory();
  const version = join(dataDir, 'postgres', 'cluster', 'PG_VERSION');
  await writeFile(version, '17\n');
  await refusalOf(dataDir);
  await writeFile(version, '18\n');
  expect(await query((await startHere(dataDir)).url, 'select title from trip')).toEqual([{ title: 'Kyoto' }]);
});
