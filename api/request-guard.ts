import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import { bringsSession } from './cookies.ts';

/** Next to a 415. */
export const wantsJson = 'Send the request as application/json.';

/** Largest body of a GraphQL request, in bytes. */
export const bodyLimit = 65_536;

/** An answer before execution, in the shape of GraphQL's errors. */
export const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });

/** Answers a request that is turned away for where it comes from, what it shows, or its form; else does nothing. */
export function turnAway(config: Config, request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  if (!isOwnOrigin(request, config))
    return refuse(reply, 403, 'FORBIDDEN', 'This request comes from a page that is not ours.');
  if (bearerOf(request) !== null && bringsSession(request, config))
    return refuse(reply, 400, 'BAD_USER_INPUT', 'A request brings a cookie or a token, not both.');
  if (Array.isArray(request.body))
    return refuse(reply, 400, 'BAD_USER_INPUT', 'One operation per request: batches are not taken.');
}

/** Answers a request without a type and a body, which no parser has looked at; else does nothing. */
export const refuseUntyped = ({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply | undefined =>
  headers['content-type'] ? undefined : refuse(reply, 415, 'BAD_USER_INPUT', wantsJson);

/** A browser names the page that a request comes from: only our own pages may act in its user's name. */
function isOwnOrigin({ headers: { origin } }: FastifyRequest, config: Config): boolean {
  if (origin === undefined) return true;
  const own = new URL(config.appUrl).origin;
  return origin === own || (!config.production && sameLocalOrigin(origin, own));
}

/** Outside production, localhost and 127.0.0.1 count as one. */
const sameLocalOrigin = (origin: string, own: string) => byName(origin) === byName(own);
const byName = (origin: string) => origin.replace('://127.0.0.1', '://localhost');

/** What a partner tool shows instead of a cookie; null without it. */
export const bearerOf = ({ headers: { authorization = '' } }: FastifyRequest): string | null =>
  /^bearer\b\s*(.*)$/i.exec(authorization)?.[1] ?? null;
