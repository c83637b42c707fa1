import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { refuse, wantsJson } from './request-guard.ts';

/** Answers a request that failed before or outside GraphQL: what is wrong with it, or nothing of what is wrong with us. */
export const answerError =
  ({ log }: App) =>
  (error: FastifyError, { routeOptions }: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      log.error({ error }, 'A request failed.');
      return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Try again in a moment.');
    }
    const words: Record<number, string> = {
      400: 'The body is not valid JSON.',
      413: `The body is too large: ${routeOptions.bodyLimit?.toLocaleString('en')} bytes are taken at most.`,
      415: wantsJson,
    };
    return refuse(reply, status, 'BAD_USER_INPUT', words[status] ?? 'This request cannot be read.');
  };
