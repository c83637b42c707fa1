import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashToken, type TokenHash } from './agency/mint-token.ts';
import { agentSession, portalSession } from './agency/session.rules.ts';
import type { Config } from './config.ts';
import type { SessionCookies, SessionKind } from './context.ts';

const lifetime: Record<SessionKind, number> = { agent: agentSession.absolute, client: portalSession.absolute };

/** `__Host-` binds a cookie to this very host; browsers take it over https only. */
const nameOf = (kind: SessionKind, { secureCookies }: Config) => `${secureCookies ? '__Host-' : ''}${kind}`;

/** The session that a request's cookie shows, as it is stored; null without one. */
export const readSession = (request: FastifyRequest, config: Config, kind: SessionKind): TokenHash | null =>
  hashToken(request.cookies[nameOf(kind, config)]);

/** Sets and clears session cookies on an answer. */
export function sessionCookies(reply: FastifyReply, config: Config): SessionCookies {
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies };
  return {
    set: (kind, token) => reply.setCookie(nameOf(kind, config), token, { ...options, maxAge: lifetime[kind] / 1000 }),
    clear: (kind) => reply.clearCookie(nameOf(kind, config), options),
  };
}
