import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import type { ServerUser } from './server-user.ts';

export const log = pino({ level: 'silent' });
export const isRoot = process.getuid?.() === 0;

/** A folder that every user may enter, for the length of one test. */
export async function makeFolder(): Promise<string> {
  const folder = await createFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trips-launcher-'));
  await chmod(folder, 0o755);
  return folder;
}

async function removeFolder(folder: string): Promise<void> {
  const home = await realpath(join(folder, 'postgres')).catch(() => folder);
  await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

/**
 * Makes one data directory for a file's tests, with a table `trip` that holds "Kyoto". What it gives back copies that one
 * for a test, because that is faster than making one.
 */
export function useDataDirectory(): () => Promise<string> {
  let seed: string;
  beforeAll(async () => {
    seed = await createSeed();
  });
  afterAll(() => removeFolder(seed));
  return async () => {
    const dataDir = await makeFolder();
    execFileSync('cp', ['-a', join(seed, 'postgres'), dataDir]);
    return dataDir;
  };
}

async function createSeed(): Promise<string> {
  const dataDir = await createFolder();
  const { url, stop } = await startEmbeddedPostgres({ dataDir, log, fsync: false });
  await query(url, `create table trip as select 'Kyoto' as title`);
  await stop();
  return dataDir;
}

/** Starts in this process, and stops when the test is over. */
export async function startHere(dataDir: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log, fsync: false });
  onTestFinished(() => postgres.stop());
  return postgres;
}

/** Starts in a process of its own, which is stopped when the test is over. */
export async function startElsewhere(dataDir: string, user?: ServerUser) {
  const child = spawnLauncher(dataDir, user);
  const [{ url, refusal }] = (await once(child, 'message')) as [{ url: string; refusal?: string }];
  if (refusal) throw new Error(refusal);
  const end = async (order: 'stop' | 'exit' | 'throw' | 'kill') => {
    const exit = once(child, 'exit');
    if (order === 'kill') child.kill('SIGKILL');
    else child.send(order);
    await exit;
  };
  return { url, end };
}

export function spawnLauncher(dataDir: string, user?: ServerUser): ChildProcess {
  const program = join(import.meta.dirname, 'embedded-postgres.child.ts');
  const env = { PATH: process.env.PATH, HOME: '' };
  const child = fork(program, [dataDir], { execArgv: [], env, cwd: '/', silent: true, ...user });
  onTestFinished(async () => {
    if (!child.connected) return;
    child.send('stop');
    await once(child, 'exit');
  });
  return child;
}

export async function query(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  client.on('error', () => {}); // The query is rejected too.
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

export const answers = (url: string): Promise<boolean> =>
  query(url, 'select 1').then(
    () => true,
    () => false,
  );

/** The number of the server's process. */
export async function findServerPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

/** Waits for what is sure to come; the test's own time limit is the limit. */
export async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(10);
}
