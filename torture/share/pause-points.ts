import { Client } from 'pg';
import { expect } from 'vitest';

/** Where a process can be stopped on its way through a first share, in the order in which it comes there. */
export const pausePoints = {
  'the document is marked as shared': 'after update of shared_at on document',
  'the account is made': 'after insert on portal_account',
  'the link is made': 'after insert on portal_link',
  'the mail is queued': 'after insert on email_delivery',
  'the history is written': 'after insert on portal_account_event',
  'the share notes what it did': 'after update of auto_invite_outcome on document',
  'the trip stores the outcome': 'after update of auto_invite_outcome on trip',
  'it is committed': 'after update of auto_invite_outcome on trip deferrable initially deferred',
  'the mail is taken': 'after update of attempts on email_delivery',
  'the mail is settled': 'after update of status on email_delivery',
} as const;
export type PausePoint = keyof typeof pausePoints;

/** Puts the points in place: who comes to one goes on at once, unless somebody holds it. */
export const setPausePoints = (databaseUrl: string): Promise<unknown> =>
  connected(databaseUrl, (client) =>
    client.query(`
      create function pause() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock_shared(hashtext(tg_argv[0]));
          return null;
        end $$;
      ${Object.entries(pausePoints).map(triggerOf).join('\n')}`),
  );

const triggerOf = ([name, when]: [string, string], index: number) =>
  `create constraint trigger pause_${index} ${when} for each row execute function pause('${name}');`;

async function connected<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Stops whoever comes to a point, until it is released. */
export async function holdPoint(databaseUrl: string, point: PausePoint) {
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query('select pg_advisory_lock(hashtext($1))', [point]);
  const others = async (condition: string) => {
    const { rows } = await client.query(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
    );
    return rows[0].count;
  };
  return {
    untilReached: () =>
      expect.poll(() => others(`wait_event = 'advisory'`), { interval: 5, timeout: 60_000, message: point }).toBe(1),
    /** Comes back when the database has done with what the dead process had begun. */
    async release(): Promise<void> {
      await client.query('select pg_advisory_unlock_all()');
      await expect
        .poll(() => others('xact_start is not null'), { interval: 5, timeout: 60_000, message: `after ${point}` })
        .toBe(0);
      await client.end();
    },
  };
}
