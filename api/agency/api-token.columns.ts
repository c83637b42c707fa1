import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../database/statement.ts';

type TokenRow = ExpressionBuilder<
  Tables & { token: { [K in keyof Tables['api_token']]: Tables['api_token'][K] | null } },
  'actor' | 'token'
>;

/** GraphQL's ApiToken, of an actor and its token. */
export const apiTokenColumns = (_: TokenRow) =>
  [
    'actor.id',
    'actor.kind',
    'actor.name',
    'token.scopes',
    'token.created_at as createdAt',
    'token.expires_at as expiresAt',
    'token.last_used_at as lastUsedAt',
    'token.revoked_at as revokedAt',
  ] as const;
