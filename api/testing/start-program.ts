import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { findFreePort } from '../database/cluster.ts';
import { postmarkToken, type World } from './world.ts';

/** The program as it is started for real. */
export interface Program {
  url: string;
  pid: number;
  /** What it has printed so far. */
  said(): string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts the program in a process of its own, on the database and with the providers of a world, until the test ends.
 * It has the time of the machine. Its pages must have been built. It is that of the tree in `root`; of this one, unless
 * another is given.
 */
export async function startProgram(
  world: World,
  env: Record<string, string> = {},
  root = process.cwd(),
): Promise<Program> {
  const port = await findFreePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'trips-program-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const program = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATABASE_URL: world.databaseUrl,
      DATA_DIR: dataDir,
      DEMO: '0',
      APP_SECRET: world.app.config.appSecret,
      POSTMARK_SERVER_TOKEN: postmarkToken,
      POSTMARK_API_URL: world.providerUrl,
      TRUST_PROXY_HOPS: '1',
      ...env,
    },
  });
  onTestFinished(() => kill(program));
  const url = `http://127.0.0.1:${port}`;
  let text = '';
  for (const output of [program.stdout, program.stderr]) output.on('data', (part) => (text += part));
  const said = () => text;
  await untilReady(program, url, said);
  return { url, pid: program.pid ?? 0, said, kill: () => kill(program) };
}

/** Fails with what the program said. */
async function untilReady(program: ChildProcess, url: string, said: () => string): Promise<void> {
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect
    .poll(async () => (program.exitCode === null ? isReady() : `it ended: ${said()}`), {
      interval: 20,
      timeout: 30_000,
    })
    .toBe(true);
}

async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.kill('SIGKILL');
  await once(program, 'exit');
}
