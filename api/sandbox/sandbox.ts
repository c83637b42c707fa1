import type { FastifyPluginAsync } from 'fastify';
import type { GoogleSandbox } from './google.sandbox.ts';
import { googlePageRoutes } from './google-page.route.ts';
import { graphiqlRoutes } from './graphiql.route.ts';
import { mailboxRoutes } from './mailbox.route.ts';
import type { Mailbox } from './mailbox.ts';
import type { PostmarkSandbox } from './postmark.sandbox.ts';
import { postmarkPageRoutes } from './postmark-page.route.ts';
import { createReporter, type Webhook } from './report-event.ts';

interface Parts {
  mailbox: Mailbox;
  postmark: PostmarkSandbox;
  google: GoogleSandbox;
  /** Ours, for Postmark to call. */
  webhook: Webhook;
}

/**
 * What stands in for the outside world where there are no credentials: providers to send to, a page to read what was
 * sent, and one to try the API on. Mount it under `/dev`; never in production, since it shows live links to anybody.
 */
export const sandbox: FastifyPluginAsync<Parts> = async (server, { mailbox, postmark, google, webhook }) => {
  await server.register(postmark.routes, { prefix: '/postmark' });
  await server.register(postmarkPageRoutes, { prefix: '/postmark', postmark });
  await server.register(google.routes, { prefix: '/google' });
  await server.register(googlePageRoutes, { prefix: '/google', google });
  await server.register(graphiqlRoutes, { prefix: '/graphiql' });
  const reporter = createReporter(webhook, postmark);
  await server.register(mailboxRoutes, { prefix: '/mailbox', mailbox, reporter, postmark, google });
};
