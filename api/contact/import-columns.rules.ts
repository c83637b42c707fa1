import { normalizeEmail } from '../agency/email-address.rules.ts';
import { oneLine } from './csv-text.rules.ts';

export type ContactField = 'firstName' | 'lastName' | 'email' | 'phone';
/** What a column feeds; a full name feeds first name and last name. */
export type ImportField = ContactField | 'fullName';
export type Delimiter = ',' | ';' | '\t';

/** A column of the file, something that stands in it, and what of a contact it becomes. Null: it is not imported. */
export interface Column {
  header: string;
  example: string;
  field: ImportField | null;
}

/** As the template has them. */
export const headerOf: Record<ContactField, string> = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  phone: 'Phone',
};

/** Other programs' words for them, Outlook's and Google's too, by their letters and digits. */
const known: Record<ImportField, string[]> = {
  firstName: ['firstname', 'first', 'givenname', 'forename'],
  lastName: ['lastname', 'last', 'surname', 'familyname'],
  fullName: ['name', 'fullname', 'contactname', 'clientname', 'displayname'],
  email: ['email', 'emailaddress', 'mail', 'email1value'],
  phone: ['phone', 'phonenumber', 'telephone', 'mobile', 'mobilephone', 'cell', 'phone1value'],
};
export const importFields = Object.keys(known) as ImportField[];

/** The separator by which most columns of the first line are known; among equals, by which there are most. */
export function delimiterOf(text: string): Delimiter {
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  const unquoted = firstLine.replace(/"[^"]*"/g, '');
  const knownBy = (delimiter: Delimiter) => firstLine.split(delimiter).filter((header) => fieldOf(header)).length;
  const columnsBy = (delimiter: Delimiter) => unquoted.split(delimiter).length;
  const isBetter = (a: Delimiter, b: Delimiter) => (knownBy(a) - knownBy(b) || columnsBy(a) - columnsBy(b)) > 0;
  const delimiters: Delimiter[] = [',', ';', '\t'];
  return delimiters.reduce((best, next) => (isBetter(next, best) ? next : best));
}

/** Rows in which an example is looked for. */
const rowsForExample = 100;
const longestExample = 60; // characters

/** What each column becomes by its name, whatever their order and their capital letters. */
export function columnsOf(headers: readonly string[], rows: readonly { cells: string[] }[]): Column[] {
  const first = rows.slice(0, rowsForExample);
  const columns = headers.map((header, index) => ({
    header: oneLine(header),
    example: oneLine(first.find(({ cells }) => cells[index]?.trim())?.cells[index] ?? '').slice(0, longestExample),
    field: fieldOf(header),
  }));
  // Programs export the name whole beside its parts.
  const hasParts = columns.some(({ field }) => isPart(field));
  return columns.map((column) => (hasParts && column.field === 'fullName' ? { ...column, field: null } : column));
}

/** True for a first line that is a contact already: no column is called as an address. */
export const isContact = (columns: readonly Column[]): boolean =>
  columns.some(({ header }) => normalizeEmail(header) !== null);

/** Why contacts cannot be made of these columns, with the next step; null when they can. */
export function columnProblem(columns: readonly Column[]): string | null {
  const found = columns.map(({ field }) => field).filter((field) => field !== null);
  const twice = found.find((field, index) => found.indexOf(field) !== index);
  if (twice) {
    const both = columns.filter(({ field }) => field === twice).map(({ header }) => `“${header}”`);
    return `More than one column is read as ${labelOf(twice)}: ${both.join(' and ')}. Choose the one to import.`;
  }
  if (found.includes('fullName'))
    return found.some(isPart)
      ? 'A full name is divided into first name and last name: choose either that or a column for each.'
      : null;
  const missing = (['firstName', 'lastName'] as const).filter((field) => !found.includes(field));
  if (missing.length === 0) return null;
  const names = missing.map(labelOf).join(' and ');
  return missing.length === 1
    ? `The ${names} column is missing. Choose it, or one column that holds the full name.`
    : `The ${names} columns are missing. Choose them, or one column that holds the full name.`;
}

export const labelOf = (field: ImportField): string => (field === 'fullName' ? 'Full name' : headerOf[field]);

const isPart = (field: ImportField | null) => field === 'firstName' || field === 'lastName';

function fieldOf(header: string): ImportField | null {
  const letters = header.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return importFields.find((field) => known[field].includes(letters)) ?? null;
}
