import type { World } from './world.ts';

/** Makes every insert into a table fail while `work` runs. Reads go on, so that all that comes before it is done. */
export async function failInside<T>({ app }: World, table: string, work: () => Promise<T>): Promise<T> {
  await app.pool.query(`alter table ${table} add constraint broken check (false) not valid`);
  try {
    return await work();
  } finally {
    await app.pool.query(`alter table ${table} drop constraint broken`);
  }
}
