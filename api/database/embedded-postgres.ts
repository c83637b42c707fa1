import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Cluster, createCluster, startServer, stopServer } from './cluster.ts';
import { asDataDirectoryError, DataDirectoryError, hasCluster, openDataDirectory } from './data-directory.ts';
import { type FileLock, takeFileLock } from './file-lock.ts';
import { prepareBinaries } from './postgres-binaries.ts';
import { findOrphan, findPostmaster, interruptPostmaster, type Postmaster } from './postmaster.ts';
import type { ServerUser } from './server-user.ts';

export interface EmbeddedPostgres {
  /** With the password in it: not for logs. */
  url: string;
  /** Ends the server and all its sessions, if this process owns it. Close your pools first. */
  stop(): Promise<void>;
}

interface Options {
  dataDir: string;
  log: Logger;
  /** Off: faster, and what was written may be lost with the machine. For tests. */
  fsync?: boolean;
}

const PATIENCE_MS = 60_000;

/**
 * Starts PostgreSQL on the data in `dataDir`, which is made if there is none. The first process to come owns the
 * server until it ends. Others join it, and their `stop` does nothing. Who comes after a killed owner takes the
 * server over.
 *
 * @throws StartError where it cannot, DataDirectoryError where that is because of what `dataDir` holds.
 */
export async function startEmbeddedPostgres({ dataDir, log, fsync = true }: Options): Promise<EmbeddedPostgres> {
  try {
    const { home, user } = await openDataDirectory(dataDir);
    const giveUpAt = performance.now() + PATIENCE_MS;
    for (;;) {
      const lock = takeFileLock(join(home, 'lock'));
      if (lock) return await ownServer({ home, user, lock, log, fsync });
      const joined = await findPostmaster(home);
      if (joined) return { url: joined.url, stop: async () => {} };
      if (performance.now() > giveUpAt) {
        throw new DataDirectoryError(
          `Another process holds ${home}, but its database does not answer: end that process.`,
        );
      }
      await sleep(50);
    }
  } catch (error) {
    throw asDataDirectoryError(dataDir, error);
  }
}

interface Ownership {
  home: string;
  user: ServerUser;
  lock: FileLock;
  log: Logger;
  fsync: boolean;
}

async function ownServer({ home, user, lock, log, fsync }: Ownership): Promise<EmbeddedPostgres> {
  try {
    const cluster: Cluster = { home, user, binaries: await prepareBinaries(home, user) };
    if (!(await hasCluster(home, cluster.binaries.majorVersion))) {
      log.info({ home }, 'Making a PostgreSQL database');
      await createCluster(cluster, fsync);
    }
    const { pid, url } = (await adoptOrphan(home, log)) ?? (await launch(cluster, fsync));

    const interrupt = () => interruptPostmaster(pid);
    process.once('exit', interrupt); // For an end without stop().
    const end = async () => {
      await stopServer(cluster).catch((error) => log.warn({ error }, 'PostgreSQL did not stop as it was told'));
      process.off('exit', interrupt);
      lock.release();
    };
    let ended: Promise<void> | undefined;
    return { url, stop: () => (ended ??= end()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function adoptOrphan(home: string, log: Logger): Promise<Postmaster | undefined> {
  const orphan = await findOrphan(home);
  if (orphan) log.warn({ home, pid: orphan.pid }, 'Taking over PostgreSQL from a process that was killed');
  return orphan;
}

async function launch(cluster: Cluster, fsync: boolean): Promise<Postmaster> {
  await startServer(cluster, fsync);
  const postmaster = await findPostmaster(cluster.home);
  if (postmaster) return postmaster;
  await stopServer(cluster);
  throw new DataDirectoryError(
    `The database in ${cluster.home} does not answer to the password that is kept beside it: move that folder away to start afresh, or set DATA_DIR to another one.`,
  );
}
