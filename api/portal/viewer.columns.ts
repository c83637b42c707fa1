import type { TokenHash } from '../agency/mint-token.ts';
import type { Db } from '../database/statement.ts';

/** A client's credential, and when it is shown. */
export interface ClientCredential extends TokenHash {
  now: Date;
  /** A session not used since then has ended. */
  idleSince: Date;
}

/** From the session's hash to the client: one row, or none for a session that is dead or unknown. */
export const clientViewer = (db: Db, $: ClientCredential) =>
  db
    .selectFrom('secret_portal_session as session')
    .innerJoin('portal_account as account', (join) =>
      join.onRef('account.agency_id', '=', 'session.agency_id').onRef('account.contact_id', '=', 'session.contact_id'),
    )
    .where('session.agency_id', '=', $.agencyId)
    .where('session.hash', '=', $.hash)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', $.now)
    .where('session.last_used_at', '>', $.idleSince)
    .where('account.disabled_at', 'is', null)
    .select(['session.agency_id', 'session.contact_id']);
