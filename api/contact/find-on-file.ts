import { sql } from 'kysely';
import type { Pool } from 'pg';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';
import type { Column } from './import-columns.rules.ts';
import { type CsvRow, contactOf, keyOf } from './import-plan.rules.ts';
import { mapInTurns } from './map-in-turns.ts';

/** The names of those of a file's contacts whom the agency has already, by the key they are known by. */
export async function findOnFile(
  on: Pool | Tx,
  agencyId: string,
  rows: readonly CsvRow[],
  columns: readonly Column[],
): Promise<Map<string, string>> {
  const wanted = rows.map((row) => contactOf(row, columns));
  const emails = (await mapInTurns(wanted, ({ email }) => normalizeEmail(email))).filter((email) => email !== null);
  const nameless = wanted.filter(({ email }) => !email);
  const found = [
    ...(await contactsByEmail(on, { agencyId, emails })),
    ...(await contactsByName(on, {
      agencyId,
      firstNames: nameless.map(({ firstName }) => firstName),
      lastNames: nameless.map(({ lastName }) => lastName),
      phones: nameless.map(({ phone }) => phone),
    })),
  ];
  return new Map(found.map((contact) => [keyOf(contact), `${contact.firstName} ${contact.lastName}`]));
}

const contactsByEmail = statement('contacts_by_email', (db, $: { agencyId: string; emails: string[] }) =>
  db
    .selectFrom('contact')
    .where('contact.agency_id', '=', $.agencyId)
    .where(sql<boolean>`contact.email_normalized in (select unnest(${$.emails}::text[]))`)
    .select([
      'contact.first_name as firstName',
      'contact.last_name as lastName',
      sql<string>`contact.email_normalized`.as('email'),
      sql<string>`''`.as('phone'),
    ]),
);

interface Names {
  agencyId: string;
  firstNames: string[];
  lastNames: string[];
  phones: string[];
}

/** With an email or without one: a line that has none says no more of them. */
const contactsByName = statement('contacts_by_name', (db, $: Names) =>
  db
    .selectFrom('contact')
    .where('contact.agency_id', '=', $.agencyId)
    .where(
      sql<boolean>`(contact.first_name, contact.last_name, coalesce(contact.phone, '')) in (
        select * from unnest(${$.firstNames}::text[], ${$.lastNames}::text[], ${$.phones}::text[])
      )`,
    )
    .select([
      'contact.first_name as firstName',
      'contact.last_name as lastName',
      sql<string>`''`.as('email'),
      sql<string>`coalesce(contact.phone, '')`.as('phone'),
    ]),
);
