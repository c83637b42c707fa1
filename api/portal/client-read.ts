import type { Compilable, SelectQueryBuilder } from 'kysely';
import { statement, type Tables } from '../database/statement.ts';
import { type ClientCredential, clientViewer } from './viewer.columns.ts';

interface Me {
  agency_id: string;
  contact_id: string;
}

/** A statement of the client side. It starts at the client's credential; no row: the session is dead. */
export const clientRead = <P extends object, O>(
  name: string,
  build: (me: SelectQueryBuilder<Tables & { me: Me }, 'me', object>, $: P & ClientCredential) => Compilable<O>,
) =>
  statement<P & ClientCredential, O>(name, (db, $) =>
    build(db.with('me', () => clientViewer(db, $)).selectFrom('me'), $),
  );
