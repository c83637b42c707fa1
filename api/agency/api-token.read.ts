import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { agencyRead } from './agency-read.ts';
import { apiTokenColumns } from './api-token.columns.ts';

/** The agency's tokens, the newest first, also those that work no more. */
export const apiTokensRead = agencyRead('api_tokens', (me) =>
  me.select((me) => [
    jsonArrayFrom(
      me
        .selectFrom('api_token as token')
        .innerJoin('actor', (join) =>
          join.onRef('actor.agency_id', '=', 'token.agency_id').onRef('actor.id', '=', 'token.id'),
        )
        .whereRef('token.agency_id', '=', 'me.agency_id')
        .orderBy('token.created_at', 'desc')
        .orderBy('token.id', 'desc')
        .select(apiTokenColumns),
    ).as('tokens'),
  ]),
);
