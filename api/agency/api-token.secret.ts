import { defineEntity, p } from '@mikro-orm/core';
import type { Pool } from 'pg';
import { references } from '../database/columns.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import { ApiToken } from './api-token.entity.ts';
import type { ApiScope } from './api-token.rules.ts';
import { hashToken, mintToken, type TokenHash } from './mint-token.ts';

/** A partner tool's token is known by the SHA-256 of its secret. */
export const ApiTokenSecret = defineEntity({
  name: 'ApiTokenSecret',
  tableName: 'secret_api_token',
  properties: {
    agencyId: p.uuid().primary(),
    hash: p.blob().primary(),
    tokenId: p.uuid(),
    token: () => references(ApiToken, 'agency_id', 'token_id'),
  },
});

/** By which people and scanners know what they have found. */
const prefix = 'tp_';

/** Gives a token its secret, which is kept nowhere: `tp_` and 64 characters of base64url. */
export async function mintApiSecret(tx: Tx, agencyId: string, tokenId: string): Promise<string> {
  const { token, hash } = mintToken(agencyId);
  await tx.insert(ApiTokenSecret, { agencyId, hash, tokenId });
  return prefix + token;
}

/** A token as a request shows it, with what it may do. */
export interface ShownApiToken extends TokenHash {
  id: string;
  scopes: ApiScope[];
}

/** Null for a secret that is unknown, revoked or expired. */
export async function findApiToken(pool: Pool, secret: string, now: Date): Promise<ShownApiToken | null> {
  const shown = secret.startsWith(prefix) ? hashToken(secret.slice(prefix.length)) : null;
  if (!shown) return null;
  const [token] = await liveApiToken(pool, { ...shown, now });
  return token ? { ...shown, ...token } : null;
}

const liveApiToken = statement('live_api_token', (db, $: TokenHash & { now: Date }) =>
  db
    .selectFrom('secret_api_token as secret')
    .innerJoin('api_token as token', (join) =>
      join.onRef('token.agency_id', '=', 'secret.agency_id').onRef('token.id', '=', 'secret.token_id'),
    )
    .where('secret.agency_id', '=', $.agencyId)
    .where('secret.hash', '=', $.hash)
    .where('token.revoked_at', 'is', null)
    .where(({ or, eb }) => or([eb('token.expires_at', 'is', null), eb('token.expires_at', '>', $.now)]))
    .select(['token.id', 'token.scopes']),
);
