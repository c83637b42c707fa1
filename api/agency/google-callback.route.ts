import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { contextOf } from '../request-context.ts';
import { type ConsentAnswer, finishGmailConnect } from './finish-gmail-connect.ts';

/** Where Google sends an agent back to. Ends on the settings page, which says in words how it went. */
export function googleCallbackRoute(server: FastifyInstance, app: App): void {
  server.get<{ Querystring: Record<string, unknown> }>('/oauth/google/callback', async (request, reply) => {
    const outcome = await finishGmailConnect(contextOf(app, request, reply), readAnswer(request.query));
    const query = outcome === 'connected' ? 'gmail=connected' : `gmail=refused&reason=${outcome}`;
    return reply.header('cache-control', 'no-store').redirect(`/settings/email-integrations?${query}`, 303);
  });
}

/** A parameter that stands twice is a list, and no answer of Google's. */
function readAnswer({ state, code, error }: Record<string, unknown>): ConsentAnswer {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { state: text(state), code: text(code), error: text(error) };
}
