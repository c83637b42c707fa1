import { type Column, type ImportField, importFields, labelOf } from './import-columns.rules.ts';

/** By an agent's word, which column feeds which field: `email` → `3`, the third column; blank: none. */
export type ColumnChoice = Readonly<Record<string, string | string[] | undefined>>;

/** Why a choice does not fit the file, with the next step. */
export interface ChoiceFault {
  code: 'UNKNOWN_FIELD' | 'UNKNOWN_COLUMN' | 'COLUMN_TWICE';
  field: string;
  message: string;
}

/** The columns as they were chosen, those that nobody chose not to be imported; as they are for an empty choice. */
export function chooseColumns(columns: readonly Column[], choice: ColumnChoice): Column[] | ChoiceFault {
  const named = Object.entries(choice);
  if (named.length === 0) return [...columns];
  const chosen: Column[] = columns.map((column) => ({ ...column, field: null }));
  for (const [field, number] of named) {
    if (!isField(field)) return unknownField(field);
    if (number === '') continue;
    const column = typeof number === 'string' && /^\d{1,5}$/.test(number) ? chosen[Number(number) - 1] : undefined;
    if (!column) return unknownColumn(field, String(number), columns.length);
    if (column.field) return columnTwice(field, column.field, String(number));
    column.field = field;
  }
  return chosen;
}

const isField = (field: string): field is ImportField => (importFields as string[]).includes(field);

const unknownField = (field: string): ChoiceFault => ({
  code: 'UNKNOWN_FIELD',
  field,
  message: `“${field}” is not a field of a contact. Name one of these: ${importFields.join(', ')}.`,
});

const unknownColumn = (field: ImportField, number: string, amount: number): ChoiceFault => ({
  code: 'UNKNOWN_COLUMN',
  field,
  message: `${labelOf(field)} cannot be read from column “${number}”: ${range(amount)}.`,
});

const range = (amount: number) =>
  amount === 1 ? 'the file has one column, 1' : `name a column of the file by its number, 1 to ${amount}`;

const columnTwice = (field: ImportField, other: ImportField, number: string): ChoiceFault => ({
  code: 'COLUMN_TWICE',
  field,
  message: `Column ${number} is chosen for both ${labelOf(other)} and ${labelOf(field)}. Choose another for one of them.`,
});
