import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
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
  if (!app.config.production) await openSandbox(app, server);
  await listen(server, app.config);
  running.push(startChores(app));
  announce(app.config);
});

/** The local providers, the mailbox page, and the demo agencies: what production never loads. */
async function openSandbox(app: App, server: FastifyInstance): Promise<void> {
  const [{ sandbox }, { openMailbox }, { createPostmarkSandbox }, { createGoogleSandbox }, { fillDemo }] =
    await Promise.all([
      import('./sandbox/sandbox.ts'),
      import('./sandbox/mailbox.ts'),
      import('./sandbox/postmark.sandbox.ts'),
      import('./sandbox/google.sandbox.ts'),
      import('./database/demo/fill-demo.ts'),
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
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartError(`Port ${port} is in use: stop what listens there, or set PORT to another one.`);
  }
}

function announce({ appUrl, production, postmark, google, demo }: Config): void {
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
  if (!production) lines.push(`Explorer   ${appUrl}/dev/graphiql   the API, as whoever is signed in`);
  if (!google.clientId && !production) lines.push(`Gmail      ${appUrl}/dev/google   played by the sandbox`);
  if (!production) lines.push('Stop       Ctrl-C');
  console.log(`\n${lines.join('\n')}\n`);
}
