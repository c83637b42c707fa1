import { openOrm } from '../orm.ts';

/**
 * Writes the migration that brings a database at the newest migration up to the entities; then add it to
 * `migrations/index.ts`. DATABASE_URL names the database.
 */
const { orm } = await openOrm(process.env.DATABASE_URL ?? '');
await orm.migrator.up();
const { fileName } = await orm.migrator.create();
console.log(fileName ? `Wrote ${fileName}.` : 'The entities and the migrations agree: nothing to write.');
await orm.close();
