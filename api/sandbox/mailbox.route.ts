import { readFileSync } from 'node:fs';
import type { FastifyPluginAsync } from 'fastify';
import type { GoogleSandbox } from './google.sandbox.ts';
import { writeMailPage } from './mail.page.tsx';
import { writeMailboxPage, writeNoMailPage } from './mailbox.page.tsx';
import type { Mailbox } from './mailbox.ts';
import type { PostmarkSandbox } from './postmark.sandbox.ts';
import { type Report, reports } from './postmark-event.ts';
import type { Reporter } from './report-event.ts';
import { acceptForms, sendPage } from './send-page.ts';

const styleSheet = readFileSync(new URL('./mailbox.css', import.meta.url), 'utf8');
const script = readFileSync(new URL('./mailbox.js', import.meta.url), 'utf8');

const font = readFileSync(
  new URL(import.meta.resolve('@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2')),
);

// A mail brings its own styles and its agency's logo, and runs nothing.
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: http: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

interface Parts {
  mailbox: Mailbox;
  reporter: Reporter;
  postmark: Pick<PostmarkSandbox, 'fault'>;
  google: Pick<GoogleSandbox, 'fault'>;
}

/** The pages on which what the sandbox took can be read, and Postmark made to report what became of it. */
export const mailboxRoutes: FastifyPluginAsync<Parts> = async (server, { mailbox, reporter, postmark, google }) => {
  acceptForms(server);
  server.get('/', (_request, reply) =>
    sendPage(reply, writeMailboxPage(mailbox.list(), { postmark: postmark.fault(), google: google.fault() })),
  );
  server.get('/mailbox.css', (_request, reply) => reply.type('text/css').send(styleSheet));
  server.get('/mailbox.js', (_request, reply) => reply.type('text/javascript').send(script));
  server.get('/mailbox.woff2', (_request, reply) => reply.type('font/woff2').send(font));

  server.get<{ Params: { id: string } }>('/:id', (request, reply) => {
    const mail = mailbox.find(request.params.id);
    if (!mail) return sendPage(reply.code(404), writeNoMailPage());
    return sendPage(reply, writeMailPage(mail, reporter.listReported(mail.id)));
  });

  server.get<{ Params: { id: string } }>('/:id/html', (request, reply) => {
    const mail = mailbox.find(request.params.id);
    if (!mail) return sendPage(reply.code(404), writeNoMailPage());
    // A sandboxed frame has no origin: it cannot have the agent cluster that the product's server asks for.
    reply.removeHeader('origin-agent-cluster').header('x-frame-options', 'SAMEORIGIN');
    return sendPage(reply, mail.html, mailPolicy);
  });

  server.post<{ Params: { id: string }; Body: { report?: string } }>('/:id/reports', async (request, reply) => {
    const mail = mailbox.find(request.params.id);
    const { report = '' } = request.body ?? {};
    if (!mail || !Object.hasOwn(reports, report)) return sendPage(reply.code(404), writeNoMailPage());
    await reporter.report(mail, report as Report);
    return reply.redirect(`/dev/mailbox/${mail.id}`, 303);
  });
};
