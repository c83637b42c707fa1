import type { Compilable, SelectQueryBuilder } from 'kysely';
import { statement, type Tables } from '../database/statement.ts';
import { type AgencyCredential, agencyViewer } from './viewer.columns.ts';

interface Me {
  agency_id: string;
  actor_id: string;
}

/**
 * A statement of the agency side. It starts at the caller's credential: a query that does not go through `me` has
 * nothing to select from. No row: the credential is dead.
 */
export const agencyRead = <P extends object, O>(
  name: string,
  build: (me: SelectQueryBuilder<Tables & { me: Me }, 'me', object>, $: P & AgencyCredential) => Compilable<O>,
) =>
  statement<P & AgencyCredential, O>(name, (db, $) =>
    build(db.with('me', () => agencyViewer(db, $)).selectFrom('me'), $),
  );
