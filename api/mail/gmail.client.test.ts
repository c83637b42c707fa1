import fc from 'fast-check';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import addressparser from 'nodemailer/lib/addressparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GoogleClient, googleHosts } from '../agency/google.rules.ts';
import { readMime } from '../sandbox/read-mime.ts';
import { acceptForms } from '../sandbox/send-page.ts';
import { createGmail, type GmailMail } from './gmail.client.ts';
import { cleanLine } from './line.rules.ts';

const mail: GmailMail = {
  from: { name: 'Pat at Pride Travelers', address: 'pat@gmail.example' },
  to: 'ana@ruizfamily.example',
  replyTo: 'pat@pridetravelers.example',
  subject: 'Your page at Pride Travelers is ready',
  html: '<p>Olá <b>Ana</b></p>',
  text: 'Olá Ana',
};

type Handler = (reply: FastifyReply) => unknown;

let server: FastifyInstance;
let asked: string[];
let raws: Buffer[];
let onToken: Handler;
let onSend: Handler;

beforeEach(async () => {
  asked = [];
  raws = [];
  onToken = () => ({ access_token: `access-${asked.length}`, expires_in: 3599, token_type: 'Bearer' });
  onSend = () => ({ id: '18f00' });
  server = Fastify({ forceCloseConnections: true });
  acceptForms(server);
  server.addHook('onRequest', async (request) => void asked.push(request.url));
  server.post('/token', (_, reply) => onToken(reply));
  server.post<{ Body: { raw: string } }>('/gmail/v1/users/me/messages/send', (request, reply) => {
    raws.push(Buffer.from(request.body.raw, 'base64url'));
    return onSend(reply);
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
});

afterEach(() => server.close());

const open = (change: Partial<GoogleClient> = {}) =>
  createGmail({ clientId: 'id', clientSecret: 'secret', hosts: googleHosts(server.listeningOrigin), ...change });
const send = (change: Partial<GmailMail> = {}, gmail = open()) => gmail.send({ ...mail, ...change }, 'refresh');
const headersOf = (raw: Buffer | undefined) =>
  (raw?.toString('latin1').split('\r\n\r\n', 1)[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n');

describe('a mail that Gmail takes', () => {
  test('is sent under its id, with both parts', async () => {
    expect(await send()).toEqual({ kind: 'sent', messageId: '18f00' });
    expect(readMime(raws[0] as Buffer)).toEqual({
      from: 'Pat at Pride Travelers <pat@gmail.example>',
      to: mail.to,
      replyTo: mail.replyTo,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
    });
  });

  test('needs one access token for many', async () => {
    const gmail = open();
    for (const _ of [1, 2, 3]) await send({}, gmail);
    expect(asked.filter((url) => url === '/token')).toHaveLength(1);
    expect(raws).toHaveLength(3);
  });

  test('has no Reply-To when there is nobody to answer', async () => {
    await send({ replyTo: null });
    expect(headersOf(raws[0]).some((line) => /^reply-to:/i.test(line))).toBe(false);
  });
});

describe('security 21: whatever a name holds', () => {
  test('the message has the same headers, one of each, and goes to one reader', async () => {
    const evil = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom(
            '\r\nBcc: ',
            '\n\n<b>',
            '\u2028',
            '\u202e',
            '" <x@y.example>, "',
            '\0',
            '=?utf-8?q?x?=',
            '👩‍👩‍👧',
          ),
          fc.string(),
        )
        .map((parts) => parts.join('')),
    );
    const gmail = open();
    await fc.assert(
      fc.asyncProperty(evil, evil, async (name, subject) => {
        const given = { from: { ...mail.from, name }, subject: `Page ${subject}` };
        expect(await send(given, gmail)).toMatchObject({ kind: 'sent' });
        const raw = raws.at(-1) as Buffer;
        expect(
          headersOf(raw)
            .map((line) => line.split(':', 1)[0]?.toLowerCase())
            .sort(),
        ).toEqual(['content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to']);
        const read = readMime(raw);
        expect(read.to).toBe(mail.to);
        const from = headersOf(raw)
          .find((line) => /^from:/i.test(line))
          ?.slice(5);
        expect(addressparser(from ?? '')).toMatchObject([{ address: mail.from.address }]);
        expect(read.subject).toBe(cleanLine(given.subject));
      }),
      { numRuns: 150 },
    );
  });

  test('a long name of a sender is cut as Postmark’s is, without cutting a character in two', async () => {
    await send({ from: { ...mail.from, name: `${'🦜'.repeat(400)} at Pride Travelers` } });
    expect(readMime(raws[0] as Buffer).from).toBe(`${'🦜'.repeat(100)} <${mail.from.address}>`);
  });

  test('the address is one', async () => {
    for (const to of ['ana@x.example,bob@x.example', 'Ana <ana@x.example>', 'ana@x.example\r\nBcc: b@x.example'])
      expect(await send({ to })).toMatchObject({ kind: 'refused' });
    expect(raws).toEqual([]);
  });
});

describe('R15 a token that Gmail does not take', () => {
  test('is fetched anew, once, and the mail goes out', async () => {
    let refused = 0;
    onSend = (reply) => (refused++ === 0 ? reply.code(401).send({ error: { code: 401 } }) : { id: '18f01' });
    expect(await send()).toEqual({ kind: 'sent', messageId: '18f01' });
    expect(asked.filter((url) => url === '/token')).toHaveLength(2);
  });

  test('nor a fresh one either asks for a new connection', async () => {
    onSend = (reply) => reply.code(401).send({ error: { code: 401 } });
    expect(await send()).toMatchObject({ kind: 'reconnect' });
    expect(raws).toHaveLength(2);
  });

  test.each(['invalid_grant', 'unauthorized_client'])('%s asks for a new connection', async (error) => {
    onToken = (reply) => reply.code(400).send({ error });
    expect(await send()).toMatchObject({ kind: 'reconnect' });
    expect(raws).toEqual([]);
  });

  test('invalid_client is ours to mend', async () => {
    onToken = (reply) => reply.code(401).send({ error: 'invalid_client' });
    expect(await send()).toMatchObject({ kind: 'refused', remedy: expect.stringContaining('GOOGLE_CLIENT_ID') });
  });

  test('loses no time on a second try', async () => {
    onToken = (reply) => reply.code(503).send('');
    expect(await send()).toMatchObject({ kind: 'refused' });
    expect(asked).toEqual(['/token']);
  });
});

describe('R15 a mail that Gmail does not take', () => {
  const error = (code: number, reason: string) => ({ error: { code, errors: [{ reason }] } });

  test.each([
    [403, 'insufficientPermissions', 'reconnect'],
    [403, 'rateLimitExceeded', 'refused'],
    [403, 'userRateLimitExceeded', 'refused'],
    [403, 'dailyLimitExceeded', 'refused'],
    [403, 'domainPolicy', 'refused'],
    [429, 'rateLimitExceeded', 'refused'],
    [400, 'failedPrecondition', 'refused'],
    [404, 'notFound', 'refused'],
    [500, 'backendError', 'refused'],
    [503, 'backendError', 'refused'],
  ])('%i %s: %s', async (code, reason, kind) => {
    onSend = (reply) => reply.code(code).send(error(code, reason));
    expect(await send()).toMatchObject({ kind, reason: expect.stringMatching(/\.$/) });
  });

  test('for a missing scope in the newer words of Google asks for a new connection', async () => {
    onSend = (reply) =>
      reply.code(403).send({ error: { code: 403, details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] } });
    expect(await send()).toMatchObject({ kind: 'reconnect' });
  });

  test('because nobody listens is refused: nothing can have arrived', async () => {
    const closed = Fastify();
    await closed.listen({ host: '127.0.0.1', port: 0 });
    const hosts = { ...googleHosts(server.listeningOrigin), gmail: closed.listeningOrigin };
    const gmail = open({ hosts });
    await closed.close();
    expect(await send({}, gmail)).toMatchObject({ kind: 'refused' });
    const unheard = open();
    await server.close();
    expect(await send({}, unheard)).toMatchObject({ kind: 'refused' });
  });

  test('never goes to another host', async () => {
    onSend = (reply) => reply.redirect('http://127.0.0.1:9/elsewhere', 307);
    expect(await send()).toMatchObject({ kind: 'refused' });
  });

  test('does not say what Google said, which may quote the mail', async () => {
    onSend = (reply) => reply.code(400).send({ error: { code: 400, message: 'ana@ruizfamily.example is odd' } });
    expect(JSON.stringify(await send())).not.toContain('ruizfamily');
  });
});

describe('R15 a mail that Gmail may have taken is unknown', () => {
  test.each([
    ['the answer is no receipt', () => ({ ok: true })],
    ['the answer is a page', (reply: FastifyReply) => reply.type('text/html').send('<p>Welcome</p>')],
    ['the connection breaks', (reply: FastifyReply) => void reply.hijack().raw.socket?.resetAndDestroy()],
    ['no answer comes', (reply: FastifyReply) => reply.hijack()],
    [
      'the answer stalls in the middle',
      (reply: FastifyReply) => {
        reply.hijack().raw.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
        reply.raw.write('{"id":');
      },
    ],
  ])('%s', async (_, handler) => {
    onSend = handler;
    expect(await send({}, open({ timeoutSeconds: 1 }))).toMatchObject({ kind: 'unknown' });
    expect(raws).toHaveLength(1);
  });

  test('but not while only the token was asked for', async () => {
    onToken = (reply) => reply.hijack();
    expect(await send({}, open({ timeoutSeconds: 1 }))).toMatchObject({ kind: 'refused' });
    expect(raws).toEqual([]);
  });
});
