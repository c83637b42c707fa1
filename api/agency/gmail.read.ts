import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { agencyRead } from './agency-read.ts';

/** The caller's own Gmail, which is nobody else's business. */
export const gmailOfCaller = agencyRead('gmail_of_caller', (me) =>
  me.select((me) => [
    'me.actor_id as agentId',
    jsonObjectFrom(
      me
        .selectFrom('gmail_connection')
        .whereRef('gmail_connection.agency_id', '=', 'me.agency_id')
        .whereRef('gmail_connection.agent_id', '=', 'me.actor_id')
        .select([
          'gmail_connection.email',
          'gmail_connection.status',
          'gmail_connection.connected_at as connectedAt',
          'gmail_connection.broken_at as reconnectNeededSince',
        ]),
    ).as('gmail'),
  ]),
);
