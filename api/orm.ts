import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { entities } from './database/entities.ts';
import { migrations } from './database/migrations/index.ts';

export type Orm = MikroORM;
/** An EntityManager inside a transaction. */
export type Tx = EntityManager;

/** Opens the pool, which MikroORM owns. */
export async function openOrm(databaseUrl: string): Promise<{ orm: Orm; pool: Pool }> {
  const orm = await MikroORM.init({
    entities,
    clientUrl: databaseUrl,
    extensions: [Migrator],
    // Foreign keys share their columns with the scalar properties that the code uses.
    discovery: { checkDuplicateFieldNames: false },
    migrations: { migrationsList: migrations, path: 'api/database/migrations', snapshot: false, silent: true },
    // What keeps `portal_standing` is written in its migration: no entity declares it.
    schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true, skipViews: ['portal_standing_now'] },
    pool: { min: 0, max: 20 },
  });
  const pool = await (orm.driver.getConnection() as PostgreSqlConnection).getNativeClient();
  return { orm, pool };
}

/** Runs `work` in a transaction; inside another one, in a savepoint. */
export const inTransaction = <T>(em: EntityManager, work: (tx: Tx) => Promise<T>): Promise<T> =>
  (em.isInTransaction() ? em : em.fork()).transactional(work);
