import { execFileSync } from 'node:child_process';
import { chmod, chown, readFile, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  findServerPid,
  isRoot,
  makeFolder,
  query,
  startElsewhere,
  startHere,
  useDataDirectory,
} from './embedded-postgres.fixture.ts';
import { findInstalledPackage } from './postgres-binaries.ts';
import { canEnter } from './server-user.ts';

const makeDataDirectory = useDataDirectory();

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody']));
const nobody = { uid: idOf('-u'), gid: idOf('-g') };

/** Who runs the server: on Linux, the owner of its folder in /proc. */
const runnerOf = async (dataDir: string) => (await stat(`/proc/${await findServerPid(dataDir)}`)).uid;

describe.runIf(isRoot && process.platform === 'linux')('started by root', () => {
  test('the server runs as somebody else, who cannot read our secrets in its environment', async () => {
    process.env.APP_SECRET = 'canary';
    try {
      const dataDir = await makeFolder();
      await startHere(dataDir);
      expect(await runnerOf(dataDir)).not.toBe(0);
      expect(await readFile(`/proc/${await findServerPid(dataDir)}/environ`, 'utf8')).not.toContain('canary');
    } finally {
      delete process.env.APP_SECRET;
    }
  });

  test('the server runs as the user who made the database before', async () => {
    const dataDir = await makeDataDirectory();
    execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, dataDir]);
    await startHere(dataDir);
    expect(await runnerOf(dataDir)).toBe(nobody.uid);
  });

  test('a database that came to belong to root is handed over again', async () => {
    const dataDir = await makeDataDirectory();
    execFileSync('chown', ['-R', '0:0', dataDir]);
    const { url } = await startHere(dataDir);
    expect(await query(url, 'select title from trip')).toEqual([{ title: 'Kyoto' }]);
    expect(await runnerOf(dataDir)).not.toBe(0);
  });

  test('under a closed home the database lives elsewhere, and is found again from there', async () => {
    const home = await makeFolder();
    await chmod(home, 0o700);
    const dataDir = join(home, 'trips', '.data');
    const first = await startHere(dataDir);
    const elsewhere = await realpath(join(dataDir, 'postgres'));
    onTestFinished(() => rm(elsewhere, { recursive: true }));
    await query(first.url, `create table trip as select 'Kyoto' as title`);
    await first.stop();

    expect(elsewhere).toMatch(/^\/var\/lib\/trips-/);
    const second = await startHere(dataDir);
    expect(await query(second.url, 'select title from trip')).toEqual([{ title: 'Kyoto' }]);
    expect(await realpath(join(dataDir, 'postgres'))).toBe(elsewhere);
  });

  test('a database that was closed in later is refused, with what to open', async () => {
    const dataDir = await makeDataDirectory();
    await chmod(dataDir, 0o700);
    await expect(startHere(dataDir)).rejects.toThrow(/may not enter.*chmod o\+x/);
  });
});

describe.runIf(isRoot && canEnter(findInstalledPackage(), nobody))('started by an ordinary user', () => {
  test('the server is their own, also without a home', async () => {
    const dataDir = await makeFolder();
    await chown(dataDir, nobody.uid, nobody.gid);
    const { url } = await startElsewhere(dataDir, nobody);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await runnerOf(dataDir)).toBe(nobody.uid);
    expect((await stat(join(dataDir, 'postgres', 'password'))).uid).toBe(nobody.uid);
  });

  test("another user's database is refused, and both are named", async () => {
    const dataDir = await makeDataDirectory();
    execFileSync('chown', ['-R', '4321', join(dataDir, 'postgres', 'cluster')]);
    await expect(startElsewhere(dataDir, nobody)).rejects.toThrow(
      new RegExp(`DataDirectoryError: .* belongs to user 4321, and this is user ${nobody.uid}: .*DATA_DIR`),
    );
  });

  test('a folder that they may not write to is refused', async () => {
    await expect(startElsewhere(await makeFolder(), nobody)).rejects.toThrow(
      /DataDirectoryError: .*permission denied.* set DATA_DIR to a folder that this user can write to/,
    );
  });
});
