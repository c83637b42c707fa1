import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { canEnter, chooseServerUser, type ServerUser } from './server-user.ts';

/** What DATA_DIR holds cannot be used. It was left as it was. */
export class DataDirectoryError extends StartError {}

/** Where root's data goes if it cannot stay in DATA_DIR. Unlike the temp folder it outlives a restart of the machine. */
const ELSEWHERE = '/var/lib';

/**
 * Finds or makes the home of the database, `postgres` in DATA_DIR: cluster/, password, lock, server.log and sometimes
 * a copy of the program. Answers its real path, and who runs the server.
 */
export async function openDataDirectory(dataDir: string): Promise<{ home: string; user: ServerUser }> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) throw foreign(dataDir);
  const link = join(dataDir, 'postgres');
  const owner = await findOwner(join(link, 'cluster'));
  const user = chooseServerUser(owner);
  if (!existsSync(link)) await makeHome(link, user);
  const home = await realpath(link);
  await refuseForeign(home, owner, user);
  return { home, user };
}

async function findOwner(path: string): Promise<ServerUser> {
  const { uid, gid } = (await stat(path).catch(() => undefined)) ?? {};
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/**
 * A checkout under a home of mode 0700 is out of reach for the user that root hands over to. The database then lives
 * elsewhere, and a link says where: it is found again from here, and gone with `rm -r .data`.
 */
async function makeHome(link: string, user: ServerUser): Promise<void> {
  const dataDir = dirname(link);
  await mkdir(dataDir, { recursive: true });
  if (canEnter(dataDir, user)) {
    await mkdir(link, { recursive: true });
    return chmod(link, 0o755);
  }
  await mkdir(ELSEWHERE, { recursive: true });
  const home = await mkdtemp(join(ELSEWHERE, 'trips-'));
  await chmod(home, 0o755);
  await symlink(home, link).catch(async (error: NodeJS.ErrnoException) => {
    await rmdir(home);
    if (error.code !== 'EEXIST') throw error; // Another process was first.
  });
}

async function refuseForeign(home: string, owner: ServerUser, user: ServerUser): Promise<void> {
  const names = await readdir(home);
  if (names.length > 0 && !names.includes('lock') && !names.includes('cluster')) throw foreign(home);
  const self = process.getuid?.();
  if (owner && self && self !== owner.uid) {
    throw new DataDirectoryError(
      `The database in ${home} belongs to user ${owner.uid}, and this is user ${self}: start as the user who made it, or set DATA_DIR to another folder.`,
    );
  }
  if (!canEnter(home, user)) {
    throw new DataDirectoryError(
      `The database in ${home} belongs to user ${user?.uid}, who may not enter that folder: open the folders above it to them (chmod o+x), or set DATA_DIR to another one.`,
    );
  }
}

/**
 * Whether there is a cluster yet. A look only.
 *
 * @throws DataDirectoryError where there is one that PostgreSQL `majorVersion` cannot open, or that is not whole.
 */
export async function hasCluster(home: string, majorVersion: string): Promise<boolean> {
  const cluster = join(home, 'cluster');
  if (!existsSync(cluster)) return false;
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '');
  if (!version || !existsSync(join(home, 'password'))) throw foreign(home);
  if (version.trim() === majorVersion) return true;
  throw new DataDirectoryError(
    `The database in ${home} was made by PostgreSQL ${version.trim()}, and this is ${majorVersion}: set DATA_DIR to a new folder, or DATABASE_URL to a server that has the data.`,
  );
}

const foreign = (folder: string) =>
  new DataDirectoryError(
    `${folder} holds something other than a database of Trips: move it away, or set DATA_DIR to another folder.`,
  );

/** What the system refused, in one line. Any other error is a fault of ours, and stays as it is. */
export function asDataDirectoryError(folder: string, error: unknown): unknown {
  const refused = error instanceof Error && ('code' in error || 'status' in error);
  if (!refused || error instanceof StartError) return error;
  const reason = error.message.replaceAll(/\s+/g, ' ');
  const message = `${folder} cannot be used (${reason}): set DATA_DIR to a folder that this user can write to.`;
  return new DataDirectoryError(message, { cause: error });
}
