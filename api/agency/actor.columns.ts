import type { ExpressionBuilder, ReferenceExpression } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Tables } from '../database/statement.ts';
import { apiTokenColumns } from './api-token.columns.ts';

/** GraphQL's Actor, of any kind, by the columns that name it. Null where they are. */
export const actorColumn = <DB extends Tables, TB extends keyof DB>(
  row: ExpressionBuilder<DB, TB>,
  agencyId: ReferenceExpression<DB, TB>,
  actorId: ReferenceExpression<DB, TB>,
) =>
  jsonObjectFrom(
    (row as unknown as ExpressionBuilder<Tables, never>)
      .selectFrom('actor')
      .leftJoin('agent', (join) =>
        join.onRef('agent.agency_id', '=', 'actor.agency_id').onRef('agent.id', '=', 'actor.id'),
      )
      .leftJoin('api_token as token', (join) =>
        join.onRef('token.agency_id', '=', 'actor.agency_id').onRef('token.id', '=', 'actor.id'),
      )
      .where('actor.agency_id', '=', row.ref(agencyId as never) as never)
      .where('actor.id', '=', row.ref(actorId as never) as never)
      .select((actor) => [
        ...apiTokenColumns(actor),
        'agent.email',
        'agent.is_owner as isOwner',
        'agent.deactivated_at as deactivatedAt',
      ]),
  );
