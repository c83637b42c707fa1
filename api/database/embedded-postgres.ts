import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Cluster, createCluster, startServer, stopServer } from './cluster.ts';
import { asDataDirectoryError, DataDirectoryError, hasCluster, openDataDirectory } from './data-directory.ts';
import { takeFileLock } from './file-lock.ts';
import { prepareBinaries } from './postgres-binaries.ts';
import { findOrphan, findPostmaster, interruptPostmaster } from './postmaster.ts';
import type { ServerUser } from './server-user.ts';

export interface EmbeddedPostgres {
  /** With the password in it: not for logs. */
  url: string;
  /** Ends the server and all its sessions, if no other process uses it. Close your pools first. */
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
 * Starts PostgreSQL on the data in `dataDir`, which is made if there is none, or joins the server that runs there. The
 * server ends with its last user, whoever started it. Who comes after users that were all killed takes it over.
 *
 * @throws StartError where it cannot, DataDirectoryError where that is because of what `dataDir` holds.
 */
export async function startEmbeddedPostgres({ dataDir, log, fsync = true }: Options): Promise<EmbeddedPostgres> {
  try {
    const { home, user } = await openDataDirectory(dataDir);
    const giveUpAt = performance.now() + PATIENCE_MS;
    for (;;) {
      await startIfUnused({ home, user, log, fsync });
      const joined = await joinServer({ home, user, log });
      if (joined) return joined;
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

interface Place {
  home: string;
  user: ServerUser;
  log: Logger;
}

/** Shared by all who use the server. Whoever starts or stops it has it alone. */
const lockOf = (home: string): string => join(home, 'lock');

async function startIfUnused({ home, user, log, fsync }: Place & { fsync: boolean }): Promise<void> {
  const alone = takeFileLock(lockOf(home));
  if (!alone) return;
  try {
    const cluster: Cluster = { home, user, binaries: await prepareBinaries(home, user) };
    if (!(await hasCluster(home, cluster.binaries.majorVersion))) {
      log.info({ home }, 'Making a PostgreSQL database');
      await createCluster(cluster, fsync);
    }
    if (!(await adoptOrphan(home, log))) await launch(cluster, fsync);
  } finally {
    alone.release();
  }
}

async function adoptOrphan(home: string, log: Logger): Promise<boolean> {
  const orphan = await findOrphan(home);
  if (orphan) log.warn({ home, pid: orphan.pid }, 'Taking over PostgreSQL from a process that was killed');
  return orphan !== undefined;
}

async function launch(cluster: Cluster, fsync: boolean): Promise<void> {
  await startServer(cluster, fsync);
  if (await findPostmaster(cluster.home)) return;
  await stopServer(cluster);
  throw new DataDirectoryError(
    `The database in ${cluster.home} does not answer to the password that is kept beside it: move that folder away to start afresh, or set DATA_DIR to another one.`,
  );
}

/** Undefined while another process starts or stops the server. */
async function joinServer({ home, user, log }: Place): Promise<EmbeddedPostgres | undefined> {
  const share = takeFileLock(lockOf(home), { mode: 'shared' });
  const postmaster = share && (await findPostmaster(home));
  if (!postmaster) return void share?.release();

  const { pid, url } = postmaster;
  const leave = () => {
    share.release();
    // Two that leave at the same moment must not take each other's look for a use.
    return takeFileLock(lockOf(home), { patience: 20 });
  };
  const interrupt = () => leave() && interruptPostmaster(pid);
  process.once('exit', interrupt); // For an end without stop().
  const end = async () => {
    const alone = leave();
    if (alone) await endServer({ home, user, log });
    process.off('exit', interrupt);
    alone?.release();
  };
  let ended: Promise<void> | undefined;
  return { url, stop: () => (ended ??= end()) };
}

async function endServer({ home, user, log }: Place): Promise<void> {
  try {
    await stopServer({ home, user, binaries: await prepareBinaries(home, user) });
  } catch (error) {
    log.warn({ error }, 'PostgreSQL did not stop as it was told');
  }
}
