import type { ExpressionBuilder } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Tables } from '../database/statement.ts';

type TokenRow = ExpressionBuilder<
  Tables & { token: { [K in keyof Tables['api_token']]: Tables['api_token'][K] | null } },
  'actor' | 'token'
>;

/** GraphQL's ApiToken, of an actor and its token. An Agent's agency is added where it is asked for. */
export const apiTokenColumns = (row: TokenRow) =>
  [
    'actor.id',
    'actor.kind',
    'actor.name',
    'token.scopes',
    'token.created_at as createdAt',
    'token.expires_at as expiresAt',
    'token.last_used_at as lastUsedAt',
    'token.revoked_at as revokedAt',
    creatorColumn(row).as('createdBy'),
  ] as const;

const creatorColumn = (row: TokenRow) =>
  jsonObjectFrom(
    row
      .selectFrom('agent as creator')
      .innerJoin('actor as person', (join) =>
        join.onRef('person.agency_id', '=', 'creator.agency_id').onRef('person.id', '=', 'creator.id'),
      )
      .whereRef('creator.agency_id', '=', 'token.agency_id')
      .whereRef('creator.id', '=', 'token.created_by')
      .select([
        'person.id',
        'person.kind',
        'person.name',
        'creator.email',
        'creator.is_owner as isOwner',
        'creator.deactivated_at as deactivatedAt',
      ]),
  ).$notNull();
