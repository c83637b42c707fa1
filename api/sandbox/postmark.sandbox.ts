import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Mailbox } from './mailbox.ts';
import { type PostmarkMessage, refuseMessage } from './message.rules.ts';
import type { PostmarkFault } from './postmark-fault.ts';

export interface PostmarkSandbox {
  routes: FastifyPluginAsync;
  /** Lets every request meet this fault, until `recover`. */
  fail(fault: PostmarkFault): void;
  recover(): void;
  fault(): PostmarkFault | null;
  /** Lets the address count as bounced from now on. */
  suppress(address: string): void;
  /** Takes mail to the address again. */
  release(address: string): void;
}

interface Answer {
  status: number;
  body: { ErrorCode: number; Message: string; To?: string; SubmittedAt?: string; MessageID?: string };
}

/** In milliseconds. An answer of ours to an agent does not wait so long for a mail. */
const slowness = 5_000;

/** Makes a server that speaks as much of Postmark's API as we use. What it takes goes into the mailbox. */
export function createPostmarkSandbox(mailbox: Mailbox, serverToken: string): PostmarkSandbox {
  const suppressed = new Set<string>();
  let fault: PostmarkFault | null = null;

  return {
    routes: async (server) => {
      server.post('/email', { bodyLimit: 10 * 1024 * 1024 }, answerRequest);
    },
    fail: (next) => {
      fault = next;
    },
    recover: () => {
      fault = null;
    },
    fault: () => fault,
    suppress: (address) => {
      suppressed.add(address.toLowerCase());
    },
    release: (address) => {
      suppressed.delete(address.toLowerCase());
    },
  };

  async function answerRequest(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    switch (fault?.kind) {
      case 'unauthorized':
        return give(reply, unauthorized);
      case 'unavailable':
        return give(reply, failure(503, 100, 'The Postmark API is offline for maintenance.'));
      case 'rate-limited':
        return give(reply, failure(429, 429, 'Rate limit exceeded.'));
      case 'suppressed':
        return give(reply, takeMessage(request, { has: () => true }));
      case 'garbage':
        return reply.type('text/html').send('<!doctype html><title>Welcome to our Wi-Fi</title>');
      case 'reset-before-accept':
        return cutConnection(reply);
      case 'reset-after-accept':
        takeMessage(request);
        return cutConnection(reply);
      case 'slow':
        await sleep(fault.milliseconds ?? slowness, undefined, { ref: false });
        return give(reply, takeMessage(request));
      default:
        return give(reply, takeMessage(request));
    }
  }

  function takeMessage(request: FastifyRequest, inactive: Pick<Set<string>, 'has'> = suppressed): Answer {
    if (request.headers['x-postmark-server-token'] !== serverToken) {
      return unauthorized;
    }
    const message = (request.body ?? {}) as PostmarkMessage;
    const refusal = refuseMessage(message, inactive);
    if (refusal !== null) return failure(refusal.status, refusal.code, refusal.message);
    const { From: from = '', To: to = '', ReplyTo: replyTo = null, Subject: subject = '' } = message;
    const id = randomUUID();
    const receivedAt = new Date().toISOString();
    const { HtmlBody: html = '', TextBody: text = '', Metadata: metadata = {} } = message;
    mailbox.add({ id, receivedAt, provider: 'POSTMARK', from, to, replyTo, subject, html, text, metadata });
    return { status: 200, body: { To: to, SubmittedAt: receivedAt, MessageID: id, ErrorCode: 0, Message: 'OK' } };
  }
}

const unauthorized = failure(
  401,
  10,
  'The Server Token you provided in the X-Postmark-Server-Token request header was invalid.',
);

function failure(status: number, code: number, message: string): Answer {
  return { status, body: { ErrorCode: code, Message: message } };
}

function give(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  return reply.code(status).send(body);
}

function cutConnection(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.resetAndDestroy();
  return reply;
}
