export type ImportOutcome = 'CREATE' | 'ALREADY_THERE' | 'BAD';
export type ImportField = 'firstName' | 'lastName' | 'fullName' | 'email' | 'phone';

/** A column of the file, something that stands in it, and what it feeds. Null: it is not imported. */
export interface Column {
  header: string;
  example: string;
  field: ImportField | null;
}

/** A line of the file: what becomes of it, and why it does not become a contact. */
export interface ImportRow extends Record<Exclude<ImportField, 'fullName'>, string> {
  line: number;
  outcome: ImportOutcome;
  reason: string | null;
}

/** What `POST /imports/contacts` and its preview answer: what became of a file, or would. */
export interface ContactImport {
  encoding: string;
  delimiter: ',' | ';' | '\t';
  columns: Column[];
  counts: { create: number; alreadyThere: number; bad: number };
  rows: ImportRow[];
}

/**
 * Refused: the file is at fault, in the API's words, with its columns where it is they that must be chosen. Failed:
 * nothing was done. Unanswered: nobody knows.
 */
export type Sent =
  | { kind: 'read'; result: ContactImport }
  | { kind: 'refused'; message: string; columns: Column[] | null }
  | { kind: 'failed' | 'unanswered' };
