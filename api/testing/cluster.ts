import { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { startTemporaryPostgres } from '../database/temporary-postgres.ts';
import { openOrm } from '../orm.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the run's PostgreSQL, with a database `template` that is migrated and empty. */
    postgresUrl: string;
  }
}

/** One PostgreSQL a run; every test file copies the template. */
export default async function startCluster(project: TestProject) {
  const postgres = await startTemporaryPostgres(pino({ level: 'warn' }));
  await createTemplate(postgres.url);
  project.provide('postgresUrl', postgres.url);
  return () => postgres.stop();
}

async function createTemplate(postgresUrl: string): Promise<void> {
  const admin = await MikroORM.init({ entities: [], discovery: { warnWhenNoEntities: false }, clientUrl: postgresUrl });
  await admin.em.execute('create database template');
  await admin.close();
  const { orm } = await openOrm(new URL('/template', postgresUrl).href);
  await orm.migrator.up();
  await orm.close();
}
