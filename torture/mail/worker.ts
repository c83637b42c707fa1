import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface WorkerOptions {
  /** The tree that it runs from. */
  root: string;
  databaseUrl: string;
  appSecret: string;
}

/** By this the database knows the connections of workers. */
export const workerName = 'mail-worker';

/** `npm run worker` as a process of its own, with a clock that is set from outside. */
export class Worker {
  private readonly process: ChildProcess;
  private said = '';
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
        PGAPPNAME: workerName,
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

  setClock(now: Date): void {
    if (this.process.connected) this.process.send(now.getTime(), () => {});
  }
}
