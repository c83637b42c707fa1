import { readFileSync } from 'node:fs';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { writeMailPage } from './mail.page.tsx';
import { writeMailboxPage, writeNoMailPage } from './mailbox.page.tsx';
import type { Mailbox } from './mailbox.ts';

const styleSheet = readFileSync(new URL('./mailbox.css', import.meta.url), 'utf8');
const script = readFileSync(new URL('./mailbox.js', import.meta.url), 'utf8');

const font = readFileSync(
  new URL(import.meta.resolve('@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2')),
);

const pagePolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

// A mail brings its own styles and its agency's logo, and runs nothing.
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: http: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The pages on which what the sandbox took can be read. */
export const mailboxRoutes: FastifyPluginAsync<{ mailbox: Mailbox }> = async (server, { mailbox }) => {
  server.get('/', (_request, reply) => sendPage(reply, writeMailboxPage(mailbox.list())));
  server.get('/mailbox.css', (_request, reply) => reply.type('text/css').send(styleSheet));
  server.get('/mailbox.js', (_request, reply) => reply.type('text/javascript').send(script));
  server.get('/mailbox.woff2', (_request, reply) => reply.type('font/woff2').send(font));

  server.get<{ Params: { id: string } }>('/:id', (request, reply) => {
    const mail = mailbox.find(request.params.id);
    return mail ? sendPage(reply, writeMailPage(mail)) : sendPage(reply.code(404), writeNoMailPage());
  });

  server.get<{ Params: { id: string } }>('/:id/html', (request, reply) => {
    const mail = mailbox.find(request.params.id);
    if (!mail) return sendPage(reply.code(404), writeNoMailPage());
    // A sandboxed frame has no origin: it cannot have the agent cluster that the product's server asks for.
    reply.removeHeader('origin-agent-cluster').header('x-frame-options', 'SAMEORIGIN');
    return sendHtml(reply, mailPolicy, mail.html);
  });
};

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return sendHtml(reply, pagePolicy, html);
}

function sendHtml(reply: FastifyReply, policy: string, html: string): FastifyReply {
  return reply
    .headers({
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(html);
}
