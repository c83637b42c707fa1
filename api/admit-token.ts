import type { FastifyReply, FastifyRequest } from 'fastify';
import { findApiToken, type ShownApiToken } from './agency/api-token.secret.ts';
import type { App } from './app.ts';
import { bearerOf, refuse } from './request-guard.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The partner tool's token that the request was admitted with. */
    apiToken: ShownApiToken | null;
  }
}

/** Looks up the token of a request that brings one. Answers 401 for one that is unknown, revoked or expired. */
export async function admitToken(
  { pool, clock }: App,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const secret = bearerOf(request);
  if (secret === null) return undefined;
  request.apiToken = await findApiToken(pool, secret, clock.now());
  if (request.apiToken) return undefined;
  return refuse(
    reply.header('www-authenticate', 'Bearer'),
    401,
    'UNAUTHENTICATED',
    'This token is not valid (any more): make another one in Settings, API tokens.',
  );
}
