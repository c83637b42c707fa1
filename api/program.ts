import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { App } from './app.ts';
import { systemClock } from './clock.ts';
import { type Config, completeConfig, readConfig } from './config.ts';
import { startEmbeddedPostgres } from './database/embedded-postgres.ts';
import { reachDatabase } from './database/unreachable.ts';
import { createLog } from './log.ts';
import { startMailWorker } from './mail/mail-worker.ts';
import { createServer } from './server.ts';
import { startApp } from './start-app.ts';
import { StartError } from './start-error.ts';

const clientRoot = join(import.meta.dirname, '../dist/client');
const sandboxToken = 'sandbox';

/** What has to be stopped, in the order of starting. */
const running: (() => Promise<unknown>)[] = [];

// Before the start, so that an impatient Ctrl-C leaves nothing behind either.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(0));
try {
  await start();
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  await stop(1);
}

async function start(): Promise<void> {
  const given = readConfig(process.env);
  const log = createLog(given);
  const databaseUrl = given.databaseUrl ?? (await startEmbedded(given.dataDir, log));
  await reachDatabase(databaseUrl);
  const config = await completeConfig(given);

  const app = await startApp({ config, databaseUrl, clock: systemClock, log, postmark: postmarkOf(config) });
  running.push(() => app.orm.close());
  const server = await createServer(app, { clientRoot });
  running.push(() => server.close());
  if (!config.production) await openSandbox(app, server);
  await listen(server, config);
  const worker = startMailWorker(app);
  running.push(() => worker.stop());
  announce(config);
}

async function startEmbedded(dataDir: string, log: App['log']): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  running.push(() => postgres.stop());
  return postgres.url;
}

/** Without a token of Postmark's, its client talks to the sandbox on our own port. */
function postmarkOf({ postmark, port }: Config) {
  const { serverToken, apiUrl } = postmark;
  return serverToken
    ? { serverToken, apiUrl }
    : { serverToken: sandboxToken, apiUrl: `http://127.0.0.1:${port}/dev/postmark` };
}

/** The local providers, the mailbox page, and the demo agencies: what production never loads. */
async function openSandbox(app: App, server: FastifyInstance): Promise<void> {
  const [{ sandbox }, { openMailbox }, { createPostmarkSandbox }, { fillDemo }] = await Promise.all([
    import('./sandbox/sandbox.ts'),
    import('./sandbox/mailbox.ts'),
    import('./sandbox/postmark.sandbox.ts'),
    import('./database/demo/fill-demo.ts'),
  ]);
  const { config } = app;
  const mailbox = openMailbox(join(config.dataDir, 'mailbox.jsonl'));
  const postmark = createPostmarkSandbox(mailbox, sandboxToken);
  // The sandbox's Postmark needs a password to show, too.
  config.postmark.webhookPassword ??= randomBytes(24).toString('base64url');
  const webhook = {
    url: `http://127.0.0.1:${config.port}/webhooks/postmark`,
    password: config.postmark.webhookPassword,
  };
  await server.register(sandbox, { prefix: '/dev', mailbox, postmark, webhook });
  if (config.demo) await fillDemo(app, mailbox);
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartError(`Port ${port} is in use: stop what listens there, or set PORT to another one.`);
  }
}

function announce({ appUrl, production, postmark, demo }: Config): void {
  const lines = [`Dashboard  ${appUrl}/trips`];
  if (demo)
    lines.push(
      '           pat@pridetravelers.example   demo-pat-2026   (Pride Travelers)',
      '           sam@harborholidays.example   demo-sam-2026   (Harbor Holidays)',
      `Portal     ${appUrl}/portal/pride-travelers/login`,
    );
  lines.push(
    postmark.serverToken
      ? `Mail       goes out through ${postmark.apiUrl}`
      : `Mail       ${appUrl}/dev/mailbox   nothing leaves this machine`,
  );
  if (!production) lines.push('Stop       Ctrl-C');
  console.log(`\n${lines.join('\n')}\n`);
}

/** Stops everything, the newest first, so that nothing outlives what it needs. */
async function stop(code: number): Promise<never> {
  for (const end of running.reverse()) await end().catch((error: unknown) => console.error(error));
  process.exit(code);
}
