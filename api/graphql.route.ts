import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitToken } from './admit-token.ts';
import { touchAgentSession } from './agency/agent-session.secret.ts';
import { touchApiToken } from './agency/change-api-token.ts';
import type { App } from './app.ts';
import type { Context } from './context.ts';
import { readSession } from './cookies.ts';
import { countAnswers } from './count-answers.ts';
import { failedStatus, formatError } from './error-answer.ts';
import { knownOperation, limits, maxTokens, oneRootMutation } from './graphql-limits.ts';
import { hideSchema } from './hide-schema.ts';
import { touchPortalSession } from './portal/portal-session.secret.ts';
import { refuseBrokenText } from './refuse-broken-text.ts';
import { contextOf } from './request-context.ts';
import { bodyLimit, refuse, refuseUntyped, turnAway } from './request-guard.ts';
import { requireSession } from './require-session.ts';
import { createSchema } from './schema.ts';
import { backgroundHeader, rememberUse } from './touch-sessions.ts';

/** `POST /graphql`, JSON only, one operation with at most one mutation. */
export async function graphqlRoute(server: FastifyInstance, app: App): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: await createSchema(),
    // Of production, `hideSchema` shows it to partner tools only.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationRules: [knownOperation, oneRootMutation, ...limits.validationRules],
    formatError: formatError(app),
    plugins: [
      ...limits.plugins,
      requireSession,
      refuseBrokenText,
      ...(app.config.production ? [hideSchema] : []),
      failedStatus,
      countAnswers(app.metrics),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  // By then the server has answered what it had taken.
  server.addHook('onClose', () => apollo.stop());

  const noteUse = rememberUse(app);
  server.decorateRequest('apiToken', null);
  server.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit,
    preHandler: async (request, reply) =>
      turnAway(app.config, request, reply) ?? refuseUntyped(request, reply) ?? (await admitToken(app, request, reply)),
    onSend: keepOutOfCaches,
    onResponse: async (request) => {
      if (request.headers[backgroundHeader]) return;
      const agent = readSession(request, app.config, 'agent');
      const client = readSession(request, app.config, 'client');
      const tool = request.apiToken;
      await Promise.all([
        agent && noteUse(touchAgentSession, agent),
        client && noteUse(touchPortalSession, client),
        tool && noteUse(touchApiToken, tool),
      ]);
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => contextOf(app, request, reply),
    }),
  });
  server.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    onSend: keepOutOfCaches,
    handler: (_, reply) =>
      refuse(reply.header('allow', 'POST'), 405, 'BAD_USER_INPUT', 'Send a POST request with JSON.'),
  });
}

/** Answers hold clients' names and addresses. */
const keepOutOfCaches = async (_: FastifyRequest, reply: FastifyReply) =>
  void reply.header('cache-control', 'no-store');
