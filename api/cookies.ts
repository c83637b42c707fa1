import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashToken, type TokenHash } from './agency/mint-token.ts';
import { agentSession, knownDeviceLasts, portalSession } from './agency/session.rules.ts';
import type { Config } from './config.ts';
import type { SessionCookies, SessionKind } from './context.ts';

const lifetime: Record<SessionKind, number> = { agent: agentSession.absolute, client: portalSession.absolute };

/** `__Host-` binds a cookie to this very host; browsers take it over https only. */
const nameOf = (cookie: SessionKind | `${SessionKind}-device`, { secureCookies }: Config) =>
  `${secureCookies ? '__Host-' : ''}${cookie}`;

/** The session that a request's cookie shows, as it is stored; null without one. */
export const readSession = (request: FastifyRequest, config: Config, kind: SessionKind): TokenHash | null =>
  hashToken(request.cookies[nameOf(kind, config)]);

/** Whether a request brings a session's cookie, whatever is in it. */
export const bringsSession = (request: FastifyRequest, config: Config): boolean =>
  nameOf('agent', config) in request.cookies || nameOf('client', config) in request.cookies;

/** The cookies of a request's browser, to be set and cleared on its answer. */
export function sessionCookies(reply: FastifyReply, config: Config): SessionCookies {
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies };
  const set = (name: string, value: string, lasts: number) =>
    reply.setCookie(name, value, { ...options, maxAge: lasts / 1000 });
  return {
    set: (kind, token) => set(nameOf(kind, config), token, lifetime[kind]),
    clear: (kind) => reply.clearCookie(nameOf(kind, config), options),
    readDevice: (kind) => reply.request.cookies[nameOf(`${kind}-device`, config)],
    keepDevice: (kind, mark) => set(nameOf(`${kind}-device`, config), mark, knownDeviceLasts),
  };
}
