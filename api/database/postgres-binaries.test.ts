import { execFileSync } from 'node:child_process';
import { cp, lstat, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { StartError } from '../start-error.ts';
import { isRoot, makeFolder } from './embedded-postgres.fixture.ts';
import { findInstalledPackage, prepareBinaries } from './postgres-binaries.ts';
import { chooseServerUser } from './server-user.ts';

const runs = (program: string) => execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe' });

/** The package as npm leaves it where install scripts are blocked. */
async function unpackPackage(folder: string): Promise<string> {
  const root = join(folder, 'package');
  await cp(findInstalledPackage(), root, {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  });
  return root;
}

test('the links that an install script would have made are made', async () => {
  const home = await makeFolder();
  const root = await unpackPackage(home);
  expect(() => runs(join(root, 'native', 'bin', 'postgres'))).toThrow(/lib/);
  const binaries = await prepareBinaries(home, undefined, root);
  expect(binaries).toEqual({
    initdb: join(root, 'native/bin/initdb'),
    pgCtl: join(root, 'native/bin/pg_ctl'),
    majorVersion: '18',
  });
  expect(runs(join(root, 'native', 'bin', 'postgres'))).toMatch(/PostgreSQL\) 18\./);
});

test.runIf(isRoot)('what the user of the server cannot reach is copied to where they can, once', async () => {
  const home = await makeFolder();
  const closed = await makeFolder();
  const root = await unpackPackage(closed);
  execFileSync('chmod', ['-R', 'go-rwx', closed]);
  const user = chooseServerUser(undefined);

  const { initdb, majorVersion } = await prepareBinaries(home, user, root);
  expect(initdb.startsWith(home)).toBe(true);
  expect(majorVersion).toBe('18');
  expect(execFileSync(initdb, ['--version'], { ...user, encoding: 'utf8' })).toContain('18.');

  const { ino } = await stat(initdb);
  await prepareBinaries(home, user, root);
  expect((await stat(initdb)).ino).toBe(ino);

  await rename(dirname(dirname(dirname(initdb))), join(home, 'program-17.9'));
  await prepareBinaries(home, user, root);
  expect((await readdir(home)).filter((name) => name.startsWith('program-'))).toHaveLength(1);
});

test('a platform without PostgreSQL is told what to do', () => {
  expect(() => findInstalledPackage('sunos', 'sparc')).toThrow(StartError);
  expect(() => findInstalledPackage('sunos', 'sparc')).toThrow(
    /^There is no PostgreSQL for sunos-sparc .*npm ci.*DATABASE_URL[^\n]*$/,
  );
});

test('a PostgreSQL that does not run here is told with its reason', async () => {
  const home = await makeFolder();
  const root = await unpackPackage(home);
  await writeFile(join(root, 'native', 'bin', 'postgres'), '#!/bin/sh\necho "Wrong machine." >&2; exit 1\n');
  await expect(prepareBinaries(home, undefined, root)).rejects.toThrow(
    /^PostgreSQL does not run here \(Wrong machine\.\): set DATABASE_URL/,
  );
});
