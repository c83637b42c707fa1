import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance } from 'fastify';
import { googleCallbackRoute } from './agency/google-callback.route.ts';
import { logoRoute } from './agency/logo.route.ts';
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
import { refuse } from './request-guard.ts';

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
  server.setErrorHandler((error: FastifyError, _, reply) => answerError(app, error, reply));

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

function answerError(app: App, error: FastifyError, reply: Parameters<typeof refuse>[0]) {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    app.log.error({ error }, 'A request failed.');
    return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Try again in a moment.');
  }
  return refuse(reply, status, 'BAD_USER_INPUT', sayWhy[status] ?? 'This request cannot be read.');
}

const sayWhy: Record<number, string> = {
  400: 'The body is not valid JSON.',
  413: 'The body is too large: 65,536 bytes are taken at most.',
  415: 'Send the request as application/json.',
};
