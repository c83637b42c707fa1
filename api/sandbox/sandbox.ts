import type { FastifyPluginAsync } from 'fastify';
import { mailboxRoutes } from './mailbox.route.ts';
import type { Mailbox } from './mailbox.ts';
import type { PostmarkSandbox } from './postmark.sandbox.ts';

/**
 * What stands in for the outside world where there are no credentials: providers to send to, and a page to read what
 * was sent. Mount it under `/dev`; never in production, since it shows live links to anybody.
 */
export const sandbox: FastifyPluginAsync<{ mailbox: Mailbox; postmark: PostmarkSandbox }> = async (server, options) => {
  await server.register(options.postmark.routes, { prefix: '/postmark' });
  await server.register(mailboxRoutes, { prefix: '/mailbox', mailbox: options.mailbox });
};
