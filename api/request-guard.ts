import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';

/** Largest body of a GraphQL request, in bytes. */
export const bodyLimit = 65_536;

/** An answer before execution, in the shape of GraphQL's errors. */
export const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });

/** A browser names the page that a request comes from: only our own pages may act in its user's name. */
export function isOwnOrigin({ headers: { origin } }: FastifyRequest, config: Config): boolean {
  if (origin === undefined) return true;
  const own = new URL(config.appUrl).origin;
  return origin === own || (!config.production && sameLocalOrigin(origin, own));
}

/** Outside production, localhost and 127.0.0.1 count as one. */
const sameLocalOrigin = (origin: string, own: string) => byName(origin) === byName(own);
const byName = (origin: string) => origin.replace('://127.0.0.1', '://localhost');
