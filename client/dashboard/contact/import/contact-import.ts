export type ImportOutcome = 'CREATE' | 'ALREADY_THERE' | 'BAD';
type ImportField = 'firstName' | 'lastName' | 'email' | 'phone';

/** A line of the file: what becomes of it, and why it does not become a contact. */
export interface ImportRow extends Record<ImportField, string> {
  line: number;
  outcome: ImportOutcome;
  reason: string | null;
}

/** What `POST /imports/contacts` and its preview answer: what became of a file, or would. */
export interface ContactImport {
  encoding: string;
  delimiter: ',' | ';' | '\t';
  columns: { header: string; field: ImportField | null }[];
  counts: { create: number; alreadyThere: number; bad: number };
  rows: ImportRow[];
}

/** Refused: the file is at fault, in the API's words. Failed: nothing was done. Unanswered: nobody knows. */
export type Sent =
  | { kind: 'read'; result: ContactImport }
  | { kind: 'refused'; message: string }
  | { kind: 'failed' | 'unanswered' };
