import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Mailbox, openMailbox } from '../sandbox/mailbox.ts';
import { createPostmarkSandbox, type PostmarkSandbox } from '../sandbox/postmark.sandbox.ts';
import { createPostmark, type OutgoingMail } from './postmark.client.ts';
import type { SendResult } from './postmark.rules.ts';

const mail: OutgoingMail = {
  agencyId: '0198f0a2-0000-7000-8000-00000000000a',
  deliveryId: '0198f0a2-0000-7000-8000-000000000001',
  purpose: 'INVITE',
  fromName: 'Pride Travelers',
  to: 'ana@ruizfamily.example',
  replyTo: 'pat@pridetravelers.example',
  subject: 'Your page is ready',
  html: '<p>Hello</p>',
  text: 'Hello',
};

let server: FastifyInstance;
let mailbox: Mailbox;
let postmark: PostmarkSandbox;
let bodies: Record<string, unknown>[];

beforeEach(async () => {
  mailbox = openMailbox();
  postmark = createPostmarkSandbox(mailbox, 'token');
  bodies = [];
  server = Fastify({ forceCloseConnections: true });
  server.addHook('preHandler', async (request) => {
    bodies.push(request.body as Record<string, unknown>);
  });
  await server.register(postmark.routes, { prefix: '/dev/postmark' });
  await server.listen({ host: '127.0.0.1', port: 0 });
});

afterEach(() => server.close());

function send(
  change: Partial<OutgoingMail> = {},
  options: { token?: string; path?: string; from?: string } = {},
): Promise<SendResult> {
  const { token = 'token', path = '/dev/postmark', from = 'invites@localhost' } = options;
  const apiUrl = `${server.listeningOrigin}${path}`;
  return createPostmark({ serverToken: token, apiUrl, from, timeoutSeconds: 1 }).send({ ...mail, ...change });
}

describe('a mail that Postmark takes', () => {
  test('is sent under its message id, with both parts', async () => {
    const result = await send();
    const [received] = mailbox.list();
    expect(result).toEqual({ kind: 'sent', messageId: received?.id });
    expect(received).toMatchObject({ to: mail.to, subject: mail.subject, html: mail.html, text: mail.text });
  });

  test('comes from the agency, at our verified address, and answers go to the agent', async () => {
    await send({ fromName: 'Pride "Travelers", Inc\r\nBcc: x@evil.example' });
    expect(mailbox.list()[0]?.from).toBe('"Pride \\"Travelers\\", Inc Bcc: x@evil.example" <invites@localhost>');
    expect(mailbox.list()[0]?.replyTo).toBe('pat@pridetravelers.example');
  });

  test('has no Reply-To when there is nobody to answer', async () => {
    await send({ replyTo: null });
    expect(bodies[0]).not.toHaveProperty('ReplyTo');
  });

  test('has its subject on one line', async () => {
    await send({ subject: 'Your page at Pride\r\nBcc: x@evil.example' });
    expect(mailbox.list()[0]?.subject).toBe('Your page at Pride Bcc: x@evil.example');
  });

  test('is not tracked, and can be found again at Postmark', async () => {
    await send();
    expect(bodies[0]).toMatchObject({
      TrackOpens: false,
      TrackLinks: 'None',
      Tag: 'INVITE',
      Metadata: { agency: mail.agencyId, delivery: mail.deliveryId },
      MessageStream: 'outbound',
    });
  });

  test('gets there whether or not the address of the API ends in a slash', async () => {
    expect(await send({}, { path: '/dev/postmark/' })).toMatchObject({ kind: 'sent' });
  });
});

describe('a mail that Postmark will never take', () => {
  test('to an address that bounced or complained is refused as suppressed', async () => {
    postmark.suppress('Ana@ruizfamily.example');
    const result = await send();
    expect(result).toMatchObject({ kind: 'refused', reason: 'suppressed' });
    expect(result).toMatchObject({ message: expect.stringContaining('a bounce, a spam complaint') });
  });

  test('to what is no address is refused as invalid', async () => {
    expect(await send({ to: 'äna@ruizfamily.example' })).toMatchObject({ kind: 'refused', reason: 'invalid-address' });
  });

  test('never goes to two readers, whatever the address holds', async () => {
    for (const to of ['ana@x.example,bob@x.example', 'Ana <ana@x.example>', 'ana@x.example\r\nBcc: b@x.example']) {
      expect(await send({ to })).toMatchObject({ kind: 'refused', reason: 'invalid-address' });
    }
    expect(bodies).toEqual([]);
  });

  test('for any other reason is refused, without repeating what Postmark said', async () => {
    const result = await send({ html: '', text: '' });
    expect(result).toEqual({
      kind: 'refused',
      reason: 'rejected',
      message: 'Postmark did not accept this email (code 300).',
    });
  });
});

describe('a mail that cannot go for a fault of ours', () => {
  test('waits while the token is wrong', async () => {
    expect(await send({}, { token: 'wrong' })).toMatchObject({
      kind: 'misconfigured',
      remedy: expect.stringContaining('POSTMARK_SERVER_TOKEN'),
    });
  });

  test('waits while the sender is no address', async () => {
    expect(await send({}, { from: 'invites' })).toMatchObject({
      kind: 'misconfigured',
      remedy: expect.stringContaining('POSTMARK_FROM'),
    });
  });

  test('waits while the address of the API is wrong', async () => {
    expect(await send({}, { path: '/nowhere' })).toMatchObject({
      kind: 'misconfigured',
      remedy: 'Check POSTMARK_API_URL: it answers 404.',
    });
  });

  test('does not follow a redirect, which would hand the token to another host', async () => {
    const asked: string[] = [];
    const elsewhere = Fastify();
    elsewhere.post('/email', async (request) => asked.push(request.url));
    await elsewhere.listen({ host: '127.0.0.1', port: 0 });
    const bouncer = Fastify();
    bouncer.post('/email', (_request, reply) => reply.redirect(`${elsewhere.listeningOrigin}/email`, 307));
    await bouncer.listen({ host: '127.0.0.1', port: 0 });
    const result = await createPostmark({
      serverToken: 'token',
      apiUrl: bouncer.listeningOrigin,
      from: 'a@x.example',
    }).send(mail);
    await Promise.all([elsewhere.close(), bouncer.close()]);
    expect(result).toMatchObject({ kind: 'misconfigured', remedy: 'Check POSTMARK_API_URL: it answers 307.' });
    expect(asked).toEqual([]);
  });
});

describe('a mail that may go later', () => {
  test.each(['unavailable', 'rate-limited', 'garbage', 'reset-before-accept'] as const)(
    'is retried: %s',
    async (kind) => {
      postmark.fail({ kind });
      expect(await send()).toMatchObject({ kind: 'retry' });
      expect(mailbox.list()).toEqual([]);
      postmark.recover();
      expect(await send()).toMatchObject({ kind: 'sent' });
    },
  );

  test('is retried when the answer was lost, although Postmark took it', async () => {
    postmark.fail({ kind: 'reset-after-accept' });
    expect(await send()).toMatchObject({ kind: 'retry' });
    expect(mailbox.list()).toHaveLength(1);
  });

  test('is retried when there is no answer in time', async () => {
    postmark.fail({ kind: 'slow', milliseconds: 60_000 });
    expect(await send()).toMatchObject({ kind: 'retry', message: expect.stringContaining('in time') });
  });

  test('is retried when the answer breaks off or stalls in the middle', async () => {
    const broken = Fastify({ forceCloseConnections: true });
    broken.post('/:way/email', (request, reply) => {
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      reply.raw.write('{"ErrorCode":0,', () => {
        if (request.url.startsWith('/break')) reply.raw.socket?.resetAndDestroy();
      });
    });
    await broken.listen({ host: '127.0.0.1', port: 0 });
    for (const way of ['break', 'stall']) {
      const apiUrl = `${broken.listeningOrigin}/${way}`;
      const result = await createPostmark({
        serverToken: 'token',
        apiUrl,
        from: 'a@x.example',
        timeoutSeconds: 1,
      }).send(mail);
      expect(result).toMatchObject({ kind: 'retry' });
    }
    await broken.close();
  });

  test('is retried when nobody listens', async () => {
    const apiUrl = server.listeningOrigin;
    await server.close();
    expect(await createPostmark({ serverToken: 'token', apiUrl, from: 'a@x.example' }).send(mail)).toMatchObject({
      kind: 'retry',
      message: 'Postmark could not be reached, or did not answer in time.',
    });
  });
});
