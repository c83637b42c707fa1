import { writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { createSchema } from './schema.ts';

await writeFile('schema.graphql', `${printSchema(await createSchema())}\n`);
