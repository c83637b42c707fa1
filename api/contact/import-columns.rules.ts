export type ImportField = 'firstName' | 'lastName' | 'email' | 'phone';
export type Delimiter = ',' | ';' | '\t';

/** A column of the file, and what of a contact it becomes. Null: it is not imported. */
export interface Column {
  header: string;
  field: ImportField | null;
}

/** As the template has them. */
export const headerOf: Record<ImportField, string> = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  phone: 'Phone',
};

/** Other programs' words for them, Outlook's and Google's too, by their letters and digits. */
const known: Record<ImportField, string[]> = {
  firstName: ['firstname', 'first', 'givenname', 'forename'],
  lastName: ['lastname', 'last', 'surname', 'familyname'],
  email: ['email', 'emailaddress', 'mail', 'email1value'],
  phone: ['phone', 'phonenumber', 'telephone', 'mobile', 'mobilephone', 'cell', 'phone1value'],
};

/** The separator by which most columns of the first line are known. */
export function delimiterOf(text: string): Delimiter {
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  const knownBy = (delimiter: Delimiter) => firstLine.split(delimiter).filter((header) => fieldOf(header)).length;
  const delimiters: Delimiter[] = [',', ';', '\t'];
  return delimiters.reduce((best, next) => (knownBy(next) > knownBy(best) ? next : best));
}

/** What each column becomes, whatever their order and their capital letters. */
export const columnsOf = (headers: readonly string[]): Column[] =>
  headers.map((header) => ({ header: header.trim(), field: fieldOf(header) }));

/** Why contacts cannot be made of these columns, with the next step; null when they can. */
export function columnProblem(columns: readonly Column[]): string | null {
  const found = columns.map(({ field }) => field).filter((field) => field !== null);
  const twice = found.find((field, index) => found.indexOf(field) !== index);
  if (twice) {
    const both = columns.filter(({ field }) => field === twice).map(({ header }) => `“${header}”`);
    return `More than one column is read as ${headerOf[twice]}: ${both.join(' and ')}. Keep one, or rename the other.`;
  }
  const missing = (['firstName', 'lastName'] as const).filter((field) => !found.includes(field));
  if (missing.length === 0) return null;
  const names = missing.map((field) => headerOf[field]).join(' and ');
  const columnsAre = missing.length === 1 ? 'column is' : 'columns are';
  return `The ${names} ${columnsAre} missing. The first line of the file names the columns, as in the template; here it reads: ${firstOf(columns)}`;
}

/** As much of the first line as tells what was read. */
function firstOf(columns: readonly Column[]): string {
  const line = columns.map(({ header }) => header).join(', ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

function fieldOf(header: string): ImportField | null {
  const letters = header.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return (Object.keys(known) as ImportField[]).find((field) => known[field].includes(letters)) ?? null;
}
