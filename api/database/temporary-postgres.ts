import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { takeFileLock } from './file-lock.ts';

const PREFIX = 'trips-test-';

/** Starts a PostgreSQL for one run of the tests: fast, alone, and gone with its data after `stop`. */
export async function startTemporaryPostgres(log: Logger): Promise<EmbeddedPostgres> {
  await removeAbandoned(log);
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(dataDir, 0o755); // Root hands over to a user who must get in.
  const { url, stop } = await startEmbeddedPostgres({ dataDir, log, fsync: false });
  return { url, stop: () => stop().then(() => removeData(dataDir)) };
}

/** A run that was killed leaves its server running, and nobody else would ever come back for it. */
async function removeAbandoned(log: Logger): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || !existsSync(join(dataDir, 'postgres', 'cluster'))) continue;
    try {
      const lock = takeFileLock(join(dataDir, 'postgres', 'lock'));
      if (!lock) continue;
      lock.release();
      const { stop } = await startEmbeddedPostgres({ dataDir, log, fsync: false });
      await stop();
      await removeData(dataDir);
    } catch {
      // Another user's, or another run is removing it.
    }
  }
}

async function removeData(dataDir: string): Promise<void> {
  const home = await realpath(join(dataDir, 'postgres'));
  await rm(home, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
