import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

/** A running server, as its postmaster.pid describes it. */
export interface Postmaster {
  pid: number;
  url: string;
}

const PATIENCE_MS = 2_000;
const CANNOT_CONNECT_NOW = '57P03';

/** The server on the cluster in `home`, if it answers to the password, which no other server knows. */
export async function findPostmaster(home: string): Promise<Postmaster | undefined> {
  const postmaster = await readPostmaster(home);
  return postmaster && (await knock(postmaster)) === 'open' ? postmaster : undefined;
}

/**
 * The server that a killed process left behind, once it answers. Only for who holds the lock: nobody else starts a
 * server meanwhile. A pid that lives and never answers is another program's by now (the machine was restarted), and
 * the file that names it is removed, because PostgreSQL would not start over it.
 */
export async function findOrphan(home: string): Promise<Postmaster | undefined> {
  let giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const postmaster = await readPostmaster(home);
    if (!postmaster || !isAlive(postmaster.pid)) return undefined;
    const answer = await knock(postmaster);
    if (answer === 'open') return postmaster;
    if (answer === 'busy') giveUpAt = performance.now() + PATIENCE_MS;
    if (performance.now() > giveUpAt) return void (await rm(join(home, 'cluster', 'postmaster.pid'), { force: true }));
    await sleep(50);
  }
}

async function readPostmaster(home: string): Promise<Postmaster | undefined> {
  try {
    const lines = (await readFile(join(home, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    const password = await readFile(join(home, 'password'), 'utf8');
    // sslmode, because PGSSLMODE of somebody else's server may be in the environment.
    return pid && port
      ? { pid, url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres?sslmode=disable` }
      : undefined;
  } catch {
    return undefined;
  }
}

/** False for another user's process too: it is not the server that this user, or root, started. */
const isAlive = (pid: number): boolean => signal(pid, 0);

/** `busy` while the server starts, recovers or stops. */
async function knock({ url }: Postmaster): Promise<'open' | 'busy' | 'shut'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // A server that stops meanwhile.
  try {
    await client.connect();
    await client.end();
    return 'open';
  } catch (error) {
    return error instanceof DatabaseError && error.code === CANNOT_CONNECT_NOW ? 'busy' : 'shut';
  }
}

/** Asks a server to stop and does not wait for it. */
export const interruptPostmaster = (pid: number): boolean => signal(pid, 'SIGINT');

/** Whether there was anybody to signal. */
function signal(pid: number, name: 'SIGINT' | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
