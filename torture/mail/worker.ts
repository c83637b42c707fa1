import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface WorkerOptions {
  /** The tree that it runs from. */
  root: string;
  databaseUrl: string;
  appSecret: string;
}

/** How the names begin by which the database knows the connections of workers. */
export const workerPrefix = 'mail-worker-';
let workers = 0;

/** `npm run worker` as a process of its own, with a clock that is set from outside. */
export class Worker {
  private readonly process: ChildProcess;
  private said = '';
  /** By it the database knows its connections. */
  readonly name = `${workerPrefix}${++workers}`;
  hasStarted = false;
  /** Whether somebody has ended it on purpose. */
  wasKilled = false;

  constructor({ root, databaseUrl, appSecret }: WorkerOptions, providerUrl: string, now: Date) {
    const clock = join(root, 'torture/mail/worker-clock.child.ts');
    this.process = spawn(process.execPath, ['--import', 'tsx', '--import', clock, 'api/worker.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        APP_URL: 'https://trips.example',
        PGAPPNAME: this.name,
        DATABASE_URL: databaseUrl,
        APP_SECRET: appSecret,
        POSTMARK_SERVER_TOKEN: 'a token',
        POSTMARK_API_URL: providerUrl,
        POSTMARK_FROM: 'mail@trips.example',
        POSTMARK_WEBHOOK_PASSWORD: 'nobody reports',
        GOOGLE_CLIENT_ID: 'a client',
        GOOGLE_CLIENT_SECRET: 'its secret',
        GOOGLE_API_URL: providerUrl,
        WORKER_TIME: String(now.getTime()),
      },
    });
    for (const output of [this.process.stdout, this.process.stderr])
      output?.on('data', (text) => {
        this.said = `${this.said}${text}`.slice(-4_000);
        this.hasStarted ||= this.said.includes('Sending mail.');
      });
    // Whom it can no longer be told is dead.
    this.process.on('error', () => {});
  }

  /** Comes back when it has ended, whoever ended it, with the last that it said. */
  async ended(): Promise<string> {
    if (this.isAlive) await once(this.process, 'exit');
    return this.said;
  }

  get isAlive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Ends it as a power cut would. */
  kill(): void {
    this.wasKilled = true;
    this.process.kill('SIGKILL');
  }

  /** Comes back when it has the new time. One that is still starting gets it before it does anything. */
  async setClock(now: Date): Promise<void> {
    if (!this.process.connected) return;
    const over = new AbortController();
    const heard = this.hasStarted
      ? ['message', 'exit'].map((event) => once(this.process, event, { signal: over.signal }).catch(() => {}))
      : [Promise.resolve()];
    this.process.send(now.getTime(), () => {});
    await Promise.race(heard);
    over.abort();
  }
}
