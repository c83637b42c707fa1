import type { Pool } from 'pg';
import type { Orm } from './orm.ts';

/** Brings the database to the newest migration. Of processes that start together one does it, and the others wait. */
export async function migrate(orm: Orm, pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('migrate'))`);
    await orm.migrator.up();
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('migrate'))`);
    client.release();
  }
}
