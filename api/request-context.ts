import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import type { Context } from './context.ts';
import { readSession, sessionCookies } from './cookies.ts';

/** What a request brings, for the use cases behind its door. Only `admitToken` lets a token in. */
export const contextOf = (app: App, request: FastifyRequest, reply: FastifyReply): Context => ({
  app,
  now: app.clock.now(),
  agentToken: readSession(request, app.config, 'agent'),
  clientToken: readSession(request, app.config, 'client'),
  apiToken: request.apiToken,
  ipAddress: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
  cookies: sessionCookies(reply, app.config),
});
