import type { ShownApiToken } from './agency/api-token.secret.ts';
import type { TokenHash } from './agency/mint-token.ts';
import type { App } from './app.ts';

/** What a request brings. It may carry an agent's and a client's session at once; each field looks at its own only. */
export interface Context {
  app: App;
  /** One instant for the whole request. */
  now: Date;
  agentToken: TokenHash | null;
  clientToken: TokenHash | null;
  /** A partner tool's, which stands alone: no cookie comes with it. */
  apiToken: ShownApiToken | null;
  ipAddress: string;
  userAgent: string | null;
  cookies: SessionCookies;
}

export type SessionKind = 'agent' | 'client';

export interface SessionCookies {
  set(kind: SessionKind, token: string): void;
  clear(kind: SessionKind): void;
  /** The mark by which `known-device.ts` knows the browser again; undefined without one. */
  readDevice(kind: SessionKind): string | undefined;
  keepDevice(kind: SessionKind, mark: string): void;
}
