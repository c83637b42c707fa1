import { Client } from 'pg';
import { expect } from 'vitest';
import type { GivenContact } from './given-contact.ts';
import type { World } from './world.ts';

/**
 * Holds the lock of a contact's account from outside: whatever changes the account stops where it would take the lock,
 * with all its work before that done. They go on in the order in which they came.
 */
export const holdLock = ({ id, agency: { world } }: GivenContact) => holdRow(world, 'contact', id);

/** The same with a row of another table. */
export async function holdRow(world: World, table: 'contact' | 'agency', id: string) {
  const client = new Client(world.databaseUrl);
  await client.connect();
  await client.query('begin');
  await client.query(`select from ${table} where id = $1 for no key update`, [id]);

  const waiting = async () => {
    const { rows } = await world.app.pool.query(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0].count;
  };
  return {
    /** Comes back when this many stand at the lock. */
    untilWaiting: (count: number) =>
      expect.poll(waiting, { interval: 3, timeout: 30_000, message: 'how many wait for the lock' }).toBe(count),
    release: () => client.end(),
  };
}
