import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { prepareBinaries } from '../../api/database/postgres-binaries.ts';
import { asServer } from '../../api/database/server-user.ts';
import { startTemporaryPostgres } from '../../api/database/temporary-postgres.ts';

/** A PostgreSQL that nobody else uses, so that it may be restarted. Its database is empty. */
export async function startOwnPostgres() {
  const { url, stop } = await startTemporaryPostgres(pino({ level: 'warn' }));
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query('show data_directory');
  await client.end();
  return { url, stop, restart: () => restart(rows[0].data_directory) };
}

/** Ends all sessions, and comes back when new ones are let in, at the same address. */
async function restart(cluster: string): Promise<void> {
  const home = dirname(cluster);
  const { uid, gid } = await stat(cluster);
  const user = process.getuid?.() === uid ? undefined : { uid, gid };
  const { pgCtl } = await prepareBinaries(home, user);
  const words = ['restart', '-s', '-w', '-m', 'fast', '-D', cluster, '-l', join(cluster, 'restart.log')];
  const [code] = await once(spawn(pgCtl, words, { ...asServer(user), cwd: home, stdio: 'ignore' }), 'exit');
  if (code !== 0) throw new Error(`PostgreSQL was not restarted: pg_ctl ended with ${code}.`);
}
