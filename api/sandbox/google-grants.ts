import { createHash, randomUUID } from 'node:crypto';

/** What somebody allowed on the consent page. */
export interface Grant {
  id: string;
  email: string;
  /** With spaces between them, as Google writes them. */
  scope: string;
}

interface Code extends Grant {
  clientId: string;
  redirectUri: string;
  challenge: string;
}

/** Google's memory of who allowed what. A refresh token says it itself, so that a connection outlives a restart. */
export interface Grants {
  giveCode(grant: Omit<Code, 'id'>): string;
  /** Null for a code that is unknown, used, or not shown with what it was given for. */
  takeCode(code: string, shown: { clientId: string; redirectUri: string; verifier: string }): Grant | null;
  refreshTokenOf(grant: Grant): string;
  accessTokenOf(grant: Grant): string;
  /** Null for a token that is made up or revoked. */
  openRefreshToken(token: string): Grant | null;
  /** Null for a token that is made up, revoked or expired. */
  openAccessToken(token: string): Grant | null;
  revoke(grant: Grant): void;
  /** What was allowed since the start and still stands. */
  listStanding(): Grant[];
  /** Lets every access token that was given so far be expired. */
  expireAccessTokens(): void;
}

const refreshPrefix = '1//sandbox-';
const accessPrefix = 'ya29.sandbox-';

export function createGrants(): Grants {
  const codes = new Map<string, Code>();
  const given: Grant[] = [];
  const revoked = new Set<string>();
  let generation = 0;

  const open = <T extends Grant>(prefix: string, token: string): T | null => {
    const grant = token.startsWith(prefix) ? read<T>(token.slice(prefix.length)) : null;
    return grant && !revoked.has(grant.id) ? grant : null;
  };
  return {
    giveCode(grant) {
      const code = `4/${randomUUID()}`;
      codes.set(code, { id: randomUUID(), ...grant });
      return code;
    },
    takeCode(code, { clientId, redirectUri, verifier }) {
      const known = codes.get(code);
      codes.delete(code);
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      if (known?.clientId !== clientId || known.redirectUri !== redirectUri || known.challenge !== challenge)
        return null;
      const grant = { id: known.id, email: known.email, scope: known.scope };
      given.push(grant);
      return grant;
    },
    refreshTokenOf: (grant) => refreshPrefix + write(grant),
    accessTokenOf: (grant) => accessPrefix + write({ ...grant, generation, nonce: randomUUID() }),
    openRefreshToken: (token) => open(refreshPrefix, token),
    openAccessToken: (token) => {
      const grant = open<Grant & { generation: number }>(accessPrefix, token);
      return grant?.generation === generation ? grant : null;
    },
    // Google ends all that an address has allowed us, whichever token is shown.
    revoke({ id, email }) {
      for (const grant of given) if (grant.email === email) revoked.add(grant.id);
      revoked.add(id);
    },
    listStanding: () => given.filter((grant) => !revoked.has(grant.id)),
    expireAccessTokens: () => {
      generation += 1;
    },
  };
}

const write = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function read<T>(text: string): T | null {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
