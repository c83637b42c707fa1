import type { Column, ImportField } from './contact-import.ts';

const importFields: ImportField[] = ['firstName', 'lastName', 'fullName', 'email', 'phone'];

/** For each field, the column that feeds it; -1 without one. */
export const choiceOf = (columns: readonly Column[]) =>
  importFields.map((field) => ({ field, index: columns.findIndex((column) => column.field === field) }));

/** Of several columns for one field none is taken: an agent chooses. */
export const withoutDoubt = (columns: readonly Column[]): Column[] =>
  columns.map((column) => {
    const rivals = columns.filter(({ field }) => field === column.field);
    return rivals.length > 1 ? { ...column, field: null } : column;
  });

/**
 * Has a column feed a field, or none (-1). What the column fed before gets the field's old column, so that two mixed up
 * are put right at once; and a full name takes the place of its parts, as either part takes its.
 */
export function choose(columns: readonly Column[], field: ImportField, index: number): Column[] {
  const given = columns[index]?.field ?? null;
  return columns.map((column, at) => {
    if (at === index) return { ...column, field };
    if (column.field === field) return { ...column, field: excludes(field, given) ? null : given };
    return index >= 0 && excludes(field, column.field) ? { ...column, field: null } : column;
  });
}

const isPart = (field: ImportField | null) => field === 'firstName' || field === 'lastName';
const excludes = (a: ImportField, b: ImportField | null) =>
  (a === 'fullName' && isPart(b)) || (isPart(a) && b === 'fullName');

/** As the API takes a choice: columns by their numbers, from 1. */
export const queryOf = (columns: readonly Column[]): string =>
  `?${choiceOf(columns)
    .map(({ field, index }) => `${field}=${index < 0 ? '' : index + 1}`)
    .join('&')}`;
