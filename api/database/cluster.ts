import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryError } from './data-directory.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { asServer, giveTo, type ServerUser } from './server-user.ts';

export interface Cluster {
  home: string;
  user: ServerUser;
  binaries: PostgresBinaries;
}

const PATIENCE_MS = 10_000;
const PASSING = /pre-existing shared memory block|could not create any TCP\/IP sockets/;
const FAST = ['fsync', 'synchronous_commit', 'full_page_writes'].map((setting) => `-c ${setting}=off`);

/** Makes the cluster under another name and renames it when it is whole: one that was cut short is never mistaken. */
export async function createCluster(cluster: Cluster, fsync: boolean): Promise<void> {
  const { home, user, binaries } = cluster;
  for (const name of await readdir(home)) {
    // The initdb of a killed process may still be writing there: hence the retries, and a new name each time.
    if (name.startsWith('new-')) await rm(join(home, name), { recursive: true, maxRetries: 10 });
  }
  const password = join(home, 'password');
  await rm(password, { force: true });
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  giveTo(user, password);
  const unfinished = await mkdtemp(join(home, 'new-'));
  giveTo(user, unfinished);
  await run(cluster, binaries.initdb, [
    ...['-D', basename(unfinished), '--username=postgres', '--pwfile=password', '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(fsync ? [] : ['--no-sync']),
  ]);
  await rename(unfinished, join(home, 'cluster'));
}

/**
 * Starts the server on a port of this machine alone, in a session of its own: Ctrl-C does not reach it. It is the port of
 * the last time where that is free, so that whoever has joined it finds it again; else a free one. Tries again while the last processes of a server that was killed still work, or where the port was taken meanwhile.
 */
export async function startServer(cluster: Cluster, fsync: boolean): Promise<void> {
  giveTo(cluster.user, join(cluster.home, 'cluster'));
  const options = ['-c listen_addresses=127.0.0.1', '-c unix_socket_directories=', ...(fsync ? [] : FAST)];
  for (const giveUpAt = performance.now() + PATIENCE_MS; ; await sleep(200)) {
    await rm(join(cluster.home, 'server.log'), { force: true });
    const port = await findFreePort(await readLastPort(cluster));
    const withPort = [...options, `-p ${port}`].join(' ');
    try {
      return await run(cluster, cluster.binaries.pgCtl, ['start', '-s', '-D', 'cluster', '-o', withPort]);
    } catch (error) {
      if (performance.now() > giveUpAt || !PASSING.test(String(error))) throw error;
    }
  }
}

/** Stops the server by SIGINT: sessions are ended, and all is on disk when it resolves. */
export const stopServer = (cluster: Cluster): Promise<void> =>
  run(cluster, cluster.binaries.pgCtl, ['stop', '-s', '-D', 'cluster', '-m', 'fast']);

/** PostgreSQL keeps how it was started last. 0 if it never was. */
async function readLastPort({ home }: Cluster): Promise<number> {
  const words = await readFile(join(home, 'cluster', 'postmaster.opts'), 'utf8').catch(() => '');
  return Number(/"-p" "(\d+)"/.exec(words)?.[1] ?? 0);
}

/** A port of this machine that nobody listens on: `wanted`, if it is one. */
export async function findFreePort(wanted = 0): Promise<number> {
  const probe = createServer().listen(wanted, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch (error) {
    if (wanted) return findFreePort();
    throw error;
  }
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** Runs a program in `home`, so that no path has to survive a shell; what it and the server say goes to server.log. */
async function run({ home, user }: Cluster, program: string, args: string[]): Promise<void> {
  const path = join(home, 'server.log');
  const log = await open(path, 'a', 0o600);
  try {
    const child = spawn(program, args, { ...asServer(user), cwd: home, stdio: ['ignore', log.fd, log.fd] });
    const [code] = await once(child, 'exit');
    if (code === 0) return;
  } finally {
    await log.close();
  }
  const reason = (await readFile(path, 'utf8')).match(/(?:FATAL|PANIC|error): +(.*)/)?.[1];
  throw new DataDirectoryError(
    `PostgreSQL could not use ${home} (${reason ?? 'no reason given'}): ${path} says more. Move that folder away to start afresh, or set DATA_DIR to another one.`,
  );
}
