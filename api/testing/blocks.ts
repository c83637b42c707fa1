import { Client, escapeLiteral } from 'pg';
import { vi } from 'vitest';
import type { World } from './world.ts';

interface Named {
  name: string;
  text: string;
  values: unknown[];
}

/** By the name of each statement that `work` runs: how many blocks of the tables and indexes PostgreSQL looks at for it. */
export async function blocksOf(world: World, work: () => Promise<unknown>): Promise<Record<string, number>> {
  const statements = await namedIn(work);
  const client = new Client(world.databaseUrl);
  await client.connect();
  try {
    const blocks: Record<string, number> = {};
    for (const statement of statements) blocks[statement.name] = await countBlocks(client, statement);
    return blocks;
  } finally {
    await client.end();
  }
}

async function namedIn(work: () => Promise<unknown>): Promise<Named[]> {
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    const sent = query.mock.calls.map(([statement]) => statement as unknown as Partial<Named>);
    return sent.filter((statement): statement is Named => statement.name !== undefined);
  } finally {
    query.mockRestore();
  }
}

/** After as many runs as PostgreSQL takes to settle on a plan. */
const runs = 6;

async function countBlocks(client: Client, { name, text, values }: Named): Promise<number> {
  await client.query(`prepare ${name} as ${text}`);
  const literals = values.map(writeLiteral);
  const execute = `execute ${name}${literals.length ? `(${literals.join(', ')})` : ''}`;
  for (let run = 0; run < runs; run += 1) await client.query(execute);
  const { rows } = await client.query(`explain (analyze, buffers, timing off, format json) ${execute}`);
  const { Plan: plan } = rows[0]['QUERY PLAN'][0];
  await client.query(`deallocate ${name}`);
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}

function writeLiteral(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((item) => JSON.stringify(item)).join(',')}}`);
  if (Buffer.isBuffer(value)) return escapeLiteral(`\\x${value.toString('hex')}`);
  return escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}
