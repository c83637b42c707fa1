import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { notePostmarkEvent } from './note-postmark-event.ts';

/** In bytes. A bounce may bring the mail back with it. */
const bodyLimit = 1_048_576;

/**
 * `POST /webhooks/postmark`: what became of the mails. Postmark does not sign what it posts, it shows the password.
 * What fails on our side is answered with 500, and Postmark posts it again.
 */
export async function postmarkWebhookRoute(server: FastifyInstance, app: App): Promise<void> {
  await server.register(async (scope) => {
    // Whatever it says that it is, it is read as JSON.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, scope.getDefaultJsonParser('remove', 'remove'));
    scope.post('/webhooks/postmark', {
      bodyLimit,
      // Before the body is read: a stranger's is not.
      onRequest: async (request, reply) => {
        if (!isPostmark(request, app.config.postmark.webhookPassword))
          return reply.code(401).header('www-authenticate', 'Basic realm="webhooks"').send({ status: 'unauthorized' });
      },
      handler: async ({ body }, reply) => {
        if (typeof body !== 'object' || body === null || Array.isArray(body))
          return reply.code(400).send({ status: 'an event is a JSON object' });
        await notePostmarkEvent(app, body);
        return { status: 'ok' };
      },
    });
  });
}

/** Without a password there is nothing to show, and nobody is Postmark. */
function isPostmark({ headers }: FastifyRequest, password: string | undefined): boolean {
  const shown = headers.authorization ?? '';
  const right = `Basic ${Buffer.from(`postmark:${password}`).toString('base64')}`;
  return timingSafeEqual(digest(shown), digest(right)) && password !== undefined;
}

/** Of one length, whatever is compared. */
const digest = (text: string) => createHash('sha256').update(text).digest();
