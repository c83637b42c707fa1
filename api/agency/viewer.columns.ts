import type { Db } from '../database/statement.ts';
import type { TokenHash } from './mint-token.ts';

/** A credential of the agency side, and when it is shown. */
export interface AgencyCredential extends TokenHash {
  now: Date;
  /** A session not used since then has ended. */
  idleSince: Date;
}

/**
 * From the credential's hash to the agency and the actor: one row, or none for a credential that is dead or unknown. It
 * is an agent's session or a partner tool's token.
 */
export const agencyViewer = (db: Db, $: AgencyCredential) => agentViewer(db, $).unionAll(tokenViewer(db, $));

const agentViewer = (db: Db, $: AgencyCredential) =>
  db
    .selectFrom('secret_agent_session as session')
    .innerJoin('agent', (join) =>
      join.onRef('agent.agency_id', '=', 'session.agency_id').onRef('agent.id', '=', 'session.agent_id'),
    )
    .where('session.agency_id', '=', $.agencyId)
    .where('session.hash', '=', $.hash)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', $.now)
    .where('session.last_used_at', '>', $.idleSince)
    .where('agent.deactivated_at', 'is', null)
    .select(['session.agency_id', 'agent.id as actor_id']);

const tokenViewer = (db: Db, $: AgencyCredential) =>
  db
    .selectFrom('secret_api_token as secret')
    .innerJoin('api_token as token', (join) =>
      join.onRef('token.agency_id', '=', 'secret.agency_id').onRef('token.id', '=', 'secret.token_id'),
    )
    .where('secret.agency_id', '=', $.agencyId)
    .where('secret.hash', '=', $.hash)
    .where('token.revoked_at', 'is', null)
    .where(({ or, eb }) => or([eb('token.expires_at', 'is', null), eb('token.expires_at', '>', $.now)]))
    .select(['token.agency_id', 'token.id as actor_id']);
