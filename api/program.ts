import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { announce, type DemoSignIn } from './announce.ts';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { openApp } from './open-app.ts';
import { sandboxKeys } from './providers.ts';
import { runProgram } from './run-program.ts';
import { createServer } from './server.ts';
import { startChores } from './start-chores.ts';
import { StartError } from './start-error.ts';

const clientRoot = join(import.meta.dirname, '../dist/client');

await runProgram(async (running) => {
  const app = await openApp(running);
  const server = await createServer(app, { clientRoot });
  running.push({ stop: () => server.close() });
  const demo = app.config.production ? [] : await openSandbox(app, server);
  await listen(server, app.config);
  running.push(startChores(app));
  await announce(app, demo);
});

/** The local providers, the mailbox page, and the demo agencies, with who signs in to them: what production never loads. */
async function openSandbox(app: App, server: FastifyInstance): Promise<DemoSignIn[]> {
  const [
    { sandbox },
    { openMailbox },
    { createPostmarkSandbox },
    { createGoogleSandbox },
    { fillDemo },
    { findDemoSignIns },
  ] = await Promise.all([
    import('./sandbox/sandbox.ts'),
    import('./sandbox/mailbox.ts'),
    import('./sandbox/postmark.sandbox.ts'),
    import('./sandbox/google.sandbox.ts'),
    import('./database/demo/fill-demo.ts'),
    import('./database/demo/find-demo-sign-ins.ts'),
  ]);
  const { config } = app;
  const mailbox = openMailbox(join(config.dataDir, 'mailbox.jsonl'));
  // The sandbox's Postmark needs a password to show, too.
  config.postmark.webhookPassword ??= randomBytes(24).toString('base64url');
  await server.register(sandbox, {
    prefix: '/dev',
    mailbox,
    postmark: createPostmarkSandbox(mailbox, sandboxKeys.postmarkToken),
    google: createGoogleSandbox(mailbox, sandboxKeys),
    webhook: {
      url: `http://127.0.0.1:${config.port}/webhooks/postmark`,
      password: config.postmark.webhookPassword,
    },
  });
  if (config.demo) await fillDemo(app, mailbox);
  return findDemoSignIns(app);
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartError(`Port ${port} is in use: stop what listens there, or set PORT to another one.`);
  }
}
