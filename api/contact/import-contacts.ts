import { sql } from 'kysely';
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { countTry } from '../agency/count-try.ts';
import { normalizeEmail } from '../agency/email-address.rules.ts';
import { importsPerAgency } from '../agency/rate-limit.rules.ts';
import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import { inTransaction, type Tx } from '../orm.ts';
import type { ColumnChoice } from './column-choice.rules.ts';
import type { Encoding } from './csv-text.rules.ts';
import { findOnFile } from './find-on-file.ts';
import type { Column, Delimiter } from './import-columns.rules.ts';
import { countOutcomes, linePlanner, type PlannedRow } from './import-plan.rules.ts';
import { mapInTurns } from './map-in-turns.ts';
import { type CsvFile, type FileFault, readCsv } from './read-csv.ts';

/** What became, or would become, of each line; or why the file is not imported. */
export type ContactImport =
  | {
      encoding: Encoding;
      delimiter: Delimiter;
      columns: Column[];
      counts: ReturnType<typeof countOutcomes>;
      rows: PlannedRow[];
      errors: [];
    }
  | { errors: [FileFault | { code: 'RATE_LIMITED'; message: string; retryAt: string }] };

export interface Upload {
  agencyId: string;
  bytes: Uint8Array;
  choice: ColumnChoice;
  /** Nothing is imported: it says what would be. */
  dryRun: boolean;
}

/**
 * Puts the contacts of a CSV file on file: all that can be, in one transaction, or none. Who is there already is left
 * as they are.
 */
export async function importContacts(app: App, { agencyId, bytes, choice, dryRun }: Upload): Promise<ContactImport> {
  const retryAt = await countTry(app, importsPerAgency, agencyId);
  if (retryAt) return { errors: [tooMany(retryAt)] };
  const file = await readCsv(bytes, choice);
  if ('code' in file) return { errors: [file] };
  if (dryRun) return answer(file, await plan(app.pool, agencyId, file));
  return inTransaction(app.orm.em, async (tx) => {
    // Two imports of an agency go one after the other: the second finds whom the first has made.
    await lockAgency(tx, { agencyId });
    const rows = await plan(tx, agencyId, file);
    const made = rows.filter(({ outcome }) => outcome === 'CREATE');
    if (made.length > 0) await insert(tx, agencyId, made, app.clock.now());
    return answer(file, rows);
  });
}

const plan = async (on: Pool | Tx, agencyId: string, { rows, columns }: CsvFile) =>
  mapInTurns(rows, linePlanner(columns, await findOnFile(on, agencyId, rows, columns)));

const answer = ({ encoding, delimiter, columns }: CsvFile, rows: PlannedRow[]): ContactImport => ({
  encoding,
  delimiter,
  columns,
  counts: countOutcomes(rows),
  rows,
  errors: [],
});

const insert = async (tx: Tx, agencyId: string, rows: readonly PlannedRow[], now: Date) =>
  insertContacts(tx, {
    agencyId,
    now,
    ids: rows.map(() => newId()),
    firstNames: rows.map(({ firstName }) => firstName),
    lastNames: rows.map(({ lastName }) => lastName),
    emails: rows.map(({ email }) => email || null),
    normalized: await mapInTurns(rows, ({ email }) => (email ? normalizeEmail(email) : null)),
    phones: rows.map(({ phone }) => phone || null),
  });

interface NewContacts {
  agencyId: string;
  now: Date;
  ids: string[];
  firstNames: string[];
  lastNames: string[];
  emails: (string | null)[];
  normalized: (string | null)[];
  phones: (string | null)[];
}

const insertContacts = statement('insert_contacts', (db, $: NewContacts) =>
  db
    .insertInto('contact')
    .columns(['agency_id', 'id', 'first_name', 'last_name', 'email', 'email_normalized', 'phone', 'created_at'])
    .expression(
      sql`select ${$.agencyId}::uuid, made.*, ${$.now}::timestamptz from unnest(
        ${$.ids}::uuid[], ${$.firstNames}::text[], ${$.lastNames}::text[],
        ${$.emails}::text[], ${$.normalized}::text[], ${$.phones}::text[]
      ) as made`,
    ),
);

const lockAgency = statement('lock_agency', (db, $: { agencyId: string }) =>
  db.selectFrom('agency').where('agency.id', '=', $.agencyId).select('agency.id').forNoKeyUpdate(),
);

const tooMany = (retryAt: Date) => ({
  code: 'RATE_LIMITED' as const,
  message: 'Your agency has read many files. Wait an hour, then try again.',
  retryAt: retryAt.toISOString(),
});
