import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { App } from './app.ts';
import type { Context } from './context.ts';
import { readSession } from './cookies.ts';
import { failedStatus, formatError } from './error-answer.ts';
import { limits, maxTokens, oneRootMutation } from './graphql-limits.ts';
import { contextOf } from './request-context.ts';
import { bodyLimit, isOwnOrigin, refuse } from './request-guard.ts';
import { requireSession } from './require-session.ts';
import { createSchema } from './schema.ts';
import { backgroundHeader, rememberUse } from './touch-sessions.ts';

/** `POST /graphql`, JSON only, one operation with at most one mutation. */
export async function graphqlRoute(server: FastifyInstance, app: App): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: await createSchema(),
    introspection: !app.config.production,
    hideSchemaDetailsFromClientErrors: app.config.production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationRules: [oneRootMutation, ...limits.validationRules],
    formatError: formatError(app.log),
    plugins: [
      ...limits.plugins,
      requireSession,
      failedStatus,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  // By then the server has answered what it had taken.
  server.addHook('onClose', () => apollo.stop());

  const noteUse = rememberUse(app);
  server.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit,
    preHandler: async (request, reply) => {
      if (!isOwnOrigin(request, app.config))
        return refuse(reply, 403, 'FORBIDDEN', 'This request comes from a page that is not ours.');
      if (Array.isArray(request.body))
        return refuse(reply, 400, 'BAD_USER_INPUT', 'One operation per request: batches are not taken.');
    },
    onResponse: async (request) => {
      if (request.headers[backgroundHeader]) return;
      const agent = readSession(request, app.config, 'agent');
      const client = readSession(request, app.config, 'client');
      await Promise.all([agent && noteUse('agent', agent), client && noteUse('client', client)]);
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => contextOf(app, request, reply),
    }),
  });
  server.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (_, reply) =>
      refuse(reply.header('allow', 'POST'), 405, 'BAD_USER_INPUT', 'Send a POST request with JSON.'),
  });
}
