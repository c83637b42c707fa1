import { Client } from 'pg';
import { v4 } from 'uuid';
import { inject } from 'vitest';

/** A database of its own for a test file: a copy of the migrated template. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${v4().replaceAll('-', '')}`;
  await administer(`create database ${name} template template strategy file_copy`);
  return {
    url: new URL(`/${name}`, inject('postgresUrl')).href,
    drop: () => administer(`drop database ${name} with (force)`),
  };
}

async function administer(sql: string): Promise<void> {
  const client = new Client(inject('postgresUrl'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
