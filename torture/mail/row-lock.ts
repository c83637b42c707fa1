import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** Keeps a delivery's row from being written until it is released. */
export async function holdRow(databaseUrl: string, id: string) {
  const client = new Client(databaseUrl);
  client.on('error', () => {});
  await client.connect();
  await client.query('begin');
  await client.query('select from email_delivery where id = $1 for update', [id]);
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const me = rows[0].pid;
  const blocked = 'from pg_stat_activity where $1 = any(pg_blocking_pids(pid))';

  return {
    /** Comes back when somebody stands before it, or the worker that should do so has died of something else. */
    async untilWanted(worker: { isAlive: boolean }): Promise<void> {
      while (worker.isAlive && (await client.query(`select ${blocked}`, [me])).rowCount === 0) await sleep(5);
    },
    /** Whoever stood before it is gone without having written. */
    async release(): Promise<void> {
      await client.query(`select pg_terminate_backend(pid, 1000) ${blocked}`, [me]);
      await client.end();
    },
  };
}
