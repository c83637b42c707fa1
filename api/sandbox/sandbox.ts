import type { FastifyPluginAsync } from 'fastify';
import { mailboxRoutes } from './mailbox.route.ts';
import type { Mailbox } from './mailbox.ts';
import type { PostmarkSandbox } from './postmark.sandbox.ts';
import { createReporter, type Webhook } from './report-event.ts';

interface Parts {
  mailbox: Mailbox;
  postmark: PostmarkSandbox;
  /** Ours, for Postmark to call. */
  webhook: Webhook;
}

/**
 * What stands in for the outside world where there are no credentials: providers to send to, and a page to read what
 * was sent. Mount it under `/dev`; never in production, since it shows live links to anybody.
 */
export const sandbox: FastifyPluginAsync<Parts> = async (server, { mailbox, postmark, webhook }) => {
  await server.register(postmark.routes, { prefix: '/postmark' });
  await server.register(mailboxRoutes, { prefix: '/mailbox', mailbox, reporter: createReporter(webhook, postmark) });
};
