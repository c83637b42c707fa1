import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { actorColumn } from '../agency/actor.columns.ts';
import { agencyRead } from '../agency/agency-read.ts';

/** Who works at the agency, by name; those who no longer do, last. */
export const agentsRead = agencyRead('agents', (me) =>
  me.select((me) => [
    jsonArrayFrom(
      me
        .selectFrom('agent')
        .innerJoin('actor', (join) =>
          join.onRef('actor.agency_id', '=', 'agent.agency_id').onRef('actor.id', '=', 'agent.id'),
        )
        .whereRef('agent.agency_id', '=', 'me.agency_id')
        .orderBy((agent) => agent('agent.deactivated_at', 'is not', null))
        .orderBy('actor.name')
        .orderBy('agent.id')
        .select([
          'agent.id',
          'actor.kind',
          'actor.name',
          'agent.email',
          'agent.is_owner as isOwner',
          'agent.deactivated_at as deactivatedAt',
        ]),
    ).as('agents'),
  ]),
);

/** The invites that stand, also those that have expired, the newest first. */
export const agentInvitesRead = agencyRead('agent_invites', (me) =>
  me.select((me) => [
    jsonArrayFrom(
      me
        .selectFrom('agent_invite as invite')
        .whereRef('invite.agency_id', '=', 'me.agency_id')
        .where('invite.accepted_at', 'is', null)
        .where('invite.withdrawn_at', 'is', null)
        .orderBy('invite.sent_at', 'desc')
        .orderBy('invite.id', 'desc')
        .select((invite) => [
          'invite.id',
          'invite.email',
          'invite.sent_at as sentAt',
          'invite.expires_at as expiresAt',
          actorColumn(invite, 'invite.agency_id', 'invite.invited_by').$notNull().as('invitedBy'),
          jsonObjectFrom(
            invite
              .selectFrom('email_delivery as mail')
              .whereRef('mail.agency_id', '=', 'invite.agency_id')
              .whereRef('mail.link_id', '=', 'invite.id')
              .orderBy('mail.created_at', 'desc')
              .orderBy('mail.id', 'desc')
              .limit(1)
              .select(['mail.status', 'mail.problem']),
          )
            .$notNull()
            .as('mail'),
        ]),
    ).as('invites'),
  ]),
);
