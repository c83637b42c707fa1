import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { agencyColumns } from './agency.columns.ts';
import { agencyRead } from './agency-read.ts';

/** The signed-in agent with the agency. */
export const viewerRead = agencyRead('viewer', (me) =>
  me.select((me) => [
    jsonObjectFrom(
      me
        .selectFrom('agent')
        .innerJoin('actor', (join) =>
          join.onRef('actor.agency_id', '=', 'agent.agency_id').onRef('actor.id', '=', 'agent.id'),
        )
        .whereRef('agent.agency_id', '=', 'me.agency_id')
        .whereRef('agent.id', '=', 'me.actor_id')
        .select((agent) => [
          'agent.id',
          'actor.kind',
          'actor.name',
          'agent.email',
          'agent.is_owner as isOwner',
          'agent.deactivated_at as deactivatedAt',
          jsonObjectFrom(
            agent
              .selectFrom('agency')
              .whereRef('agency.id', '=', 'agent.agency_id')
              .select((agency) => agencyColumns(agency)),
          )
            .$notNull()
            .as('agency'),
        ]),
    ).as('viewer'),
  ]),
);

/** The caller's agency. */
export const agencyOfCaller = agencyRead('agency', (me) =>
  me.select((me) => [
    jsonObjectFrom(
      me
        .selectFrom('agency')
        .whereRef('agency.id', '=', 'me.agency_id')
        .select((agency) => agencyColumns(agency)),
    )
      .$notNull()
      .as('agency'),
  ]),
);
