import { once } from 'node:events';
import { Client } from 'pg';
import { workerPrefix } from './worker.ts';

/** What goes wrong with workers and database, whatever they are at. */
export const disturbances = [
  'all workers killed when one has taken mails',
  'worker killed when it has called and sent nothing',
  'worker killed at random',
  'database connections of all workers cut',
  'PostgreSQL restarted',
] as const;
export type Disturbance = (typeof disturbances)[number];

/** Ends the workers' sessions. */
export const cutConnections = (databaseUrl: string): Promise<void> =>
  connected(databaseUrl, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where starts_with(application_name, $1) and datname = current_database()`,
      [workerPrefix],
    ),
  );

/** Lets the database tell when mails are taken, and note by which worker. */
export const tellLeases = (databaseUrl: string): Promise<void> =>
  connected(databaseUrl, (client) =>
    client.query(`
      create table lease_holder (id uuid primary key, worker text not null);
      create function tell_lease() returns trigger language plpgsql as $$
        begin
          notify lease;
          insert into lease_holder values (new.id, current_setting('application_name'))
            on conflict (id) do update set worker = excluded.worker;
          return null;
        end $$;
      create trigger tell_lease after update of attempts on email_delivery for each row execute function tell_lease()`),
  );

/** Comes back when a worker takes mails and this is committed: it has yet to call. */
export const untilLease = (databaseUrl: string): Promise<void> =>
  connected(databaseUrl, async (client) => {
    await client.query('listen lease');
    await once(client, 'notification');
  });

async function connected(databaseUrl: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
