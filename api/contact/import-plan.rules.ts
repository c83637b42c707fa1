import { normalizeEmail } from '../agency/email-address.rules.ts';
import { contactProblems } from './contact.rules.ts';
import { oneLine } from './csv-text.rules.ts';
import { divideName } from './full-name.rules.ts';
import type { Column, ContactField } from './import-columns.rules.ts';

/** A line of the file with its cells; `fault` where it could not be read as it should. */
export interface CsvRow {
  line: number;
  cells: string[];
  fault: string | null;
}

export type ImportContact = Record<ContactField, string>;
export type ImportOutcome = 'CREATE' | 'ALREADY_THERE' | 'BAD';

/** What an import does with a line, and why it does not make a contact of it. */
export interface PlannedRow extends ImportContact {
  line: number;
  outcome: ImportOutcome;
  reason: string | null;
}

/** The contact that a line tells of; blank where it says nothing. */
export function contactOf({ cells }: CsvRow, columns: readonly Column[]): ImportContact {
  const contact = { firstName: '', lastName: '', email: '', phone: '' };
  for (const [index, { field }] of columns.entries()) {
    if (!field) continue;
    const text = oneLine(cells[index] ?? '');
    if (field === 'fullName') Object.assign(contact, divideName(text));
    else contact[field] = text;
  }
  return contact;
}

/**
 * By what a contact is known again: the email; without one, name and phone. So the same file twice makes nobody twice.
 */
export function keyOf({ firstName, lastName, email, phone }: ImportContact): string {
  return JSON.stringify(email ? [normalizeEmail(email)] : [firstName, lastName, phone]);
}

/**
 * Tells of one line after the other what to do with it. `onFile` has the names of the agency's contacts by their keys;
 * whom the file has named before is remembered.
 */
export function linePlanner(
  columns: readonly Column[],
  onFile: ReadonlyMap<string, string>,
): (row: CsvRow) => PlannedRow {
  const lineOf = new Map<string, number>();
  return (row) => {
    const contact = contactOf(row, columns);
    const planned = (outcome: ImportOutcome, reason: string | null) => ({
      line: row.line,
      ...contact,
      outcome,
      reason,
    });

    const problem =
      row.fault ??
      contactProblems(contact)
        .map(({ message }) => message)
        .join(' ');
    if (problem) return planned('BAD', problem);

    const key = keyOf(contact);
    const name = onFile.get(key);
    if (name) return planned('ALREADY_THERE', `${contact.email ? 'The email is' : 'Is'} on file already: ${name}.`);
    const line = lineOf.get(key);
    if (line) return planned('ALREADY_THERE', `The same ${contact.email ? 'email' : 'name'} as in line ${line}.`);
    lineOf.set(key, row.line);
    return planned('CREATE', null);
  };
}

/** How many lines come to what. */
export function countOutcomes(rows: readonly PlannedRow[]) {
  const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return { create: count('CREATE'), alreadyThere: count('ALREADY_THERE'), bad: count('BAD') };
}
