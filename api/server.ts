import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { googleCallbackRoute } from './agency/google-callback.route.ts';
import { logoRoute } from './agency/logo.route.ts';
import { answerError } from './answer-error.ts';
import { answerUnread } from './answer-unread.ts';
import type { App } from './app.ts';
import { importContactsRoute } from './contact/import-contacts.route.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { graphqlRoute } from './graphql.route.ts';
import { healthRoute } from './health.route.ts';
import { postmarkWebhookRoute } from './mail/postmark-webhook.route.ts';
import { metricsRoute } from './metrics.route.ts';
import { createNotFound } from './not-found.ts';
import { pagesRoute } from './pages.route.ts';
import { previewRoute } from './portal/preview.route.ts';

export interface ServerOptions {
  /** The folder of the built client; without it, the API alone is served. */
  clientRoot?: string;
}

/** The HTTP server with all its routes, not yet listening. */
export async function createServer(app: App, { clientRoot }: ServerOptions): Promise<FastifyInstance> {
  const { config } = app;
  const notFound = await createNotFound(clientRoot);
  const server = fastify({
    loggerInstance: app.log as FastifyBaseLogger,
    trustProxy: (_, hop) => hop < config.trustProxyHops,
    routerOptions: { maxParamLength: 256, ignoreTrailingSlash: true },
    // An address that cannot even be read: half of an escape, a part without end.
    frameworkErrors: (_, request, reply) => notFound(request, reply),
    clientErrorHandler: answerUnread,
    forceCloseConnections: 'idle',
  });
  await server.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(config),
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.secureCookies,
    crossOriginEmbedderPolicy: false,
  });
  await server.register(cookie);
  // Pages of others may send it without asking first; what is left is JSON.
  server.removeContentTypeParser('text/plain');
  server.setNotFoundHandler(notFound);
  server.setErrorHandler(answerError(app));

  metricsRoute(server, app);
  await graphqlRoute(server, app);
  googleCallbackRoute(server, app);
  await logoRoute(server, app);
  await importContactsRoute(server, app);
  previewRoute(server, app);
  await postmarkWebhookRoute(server, app);
  healthRoute(server, app);
  if (clientRoot) await pagesRoute(server, config, clientRoot);
  return server;
}
