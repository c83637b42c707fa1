import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { CsvError, type InfoRecord, parse } from 'csv-parse';
import { type ChoiceFault, type ColumnChoice, chooseColumns } from './column-choice.rules.ts';
import { type Encoding, readText } from './csv-text.rules.ts';
import {
  type Column,
  columnProblem,
  columnsOf,
  type Delimiter,
  delimiterOf,
  isContact,
} from './import-columns.rules.ts';
import type { CsvRow } from './import-plan.rules.ts';

/** Lines of one file, so that a plan of them fits in memory and on a page. */
const mostRows = 20_000;
const longestRow = 10_000; // characters
const chunk = 65_536; // bytes

export interface CsvFile {
  encoding: Encoding;
  delimiter: Delimiter;
  columns: Column[];
  rows: CsvRow[];
}

/** Why a file is not read at all, with the next step; where that is a choice of columns, with them. */
export type FileFault =
  | { code: 'EMPTY' | 'NOT_CSV' | 'NO_HEADER' | 'TOO_MANY_ROWS'; message: string }
  | ({ columns: Column[] } & (ChoiceFault | { code: 'WRONG_COLUMNS'; message: string }));

/** Reads a file of contacts; others are served between its chunks. Lines that are amiss say so, each for itself. */
export async function readCsv(bytes: Uint8Array, choice: ColumnChoice): Promise<CsvFile | FileFault> {
  const decoded = readText(bytes);
  if (!decoded) return faults.notCsv;
  const { encoding } = decoded;
  // Excel may name its separator in a line of its own.
  const text = decoded.text.replace(/^"?sep=."?(?:\r\n|\r|\n)/i, '');
  const delimiter = delimiterOf(text);
  const [header, ...rows] = await parseRows(text, delimiter);
  if (!header) return faults.empty;
  if (header.fault) return { code: 'NO_HEADER', message: `Line 1: ${header.fault}` };
  const known = columnsOf(header.cells, rows);
  if (isContact(known)) return faults.noHeader;
  if (rows.length === 0) return faults.empty;
  if (rows.length > mostRows) return faults.tooManyRows;
  const columns = chooseColumns(known, choice);
  if ('code' in columns) return { ...columns, columns: known };
  const problem = columnProblem(columns);
  if (problem) return { code: 'WRONG_COLUMNS', message: problem, columns };
  return { encoding, delimiter, columns, rows: markMisfits(rows, columns.length, /[\r\n]$/.test(text)) };
}

async function parseRows(text: string, delimiter: Delimiter): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  const note = (cells: string[], { lines }: InfoRecord) => {
    // Excel leaves lines of separators behind what was deleted.
    if (cells.some((cell) => cell.trim())) rows.push({ line: lines - countBreaks(cells), cells, fault: null });
    return null;
  };
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // The header, and one more than may be, which says that there are too many.
    to: mostRows + 2,
    on_record: note,
  });
  try {
    await pipeline(chunksOf(text), parser, drain);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    rows.push({ line: (rows.at(-1)?.line ?? 0) + 1, cells: [], fault: unreadable });
  }
  return rows;
}

/** A mend of one line must not hide another: too few cells are blanks, unless the file broke off there. */
const markMisfits = (rows: CsvRow[], width: number, endsWithBreak: boolean): CsvRow[] =>
  rows.map((row, index) => {
    if (row.fault) return row;
    if (row.cells.slice(width).some((cell) => cell.trim())) return { ...row, fault: tooManyCells };
    const isCutOff = index === rows.length - 1 && row.cells.length < width && !endsWithBreak;
    return isCutOff ? { ...row, fault: cutOff } : row;
  });

async function* chunksOf(text: string) {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += chunk) {
    yield bytes.subarray(start, start + chunk);
    await setImmediate();
  }
}

async function drain(records: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of records);
}

const countBreaks = (cells: string[]) => cells.join().match(/\r\n|\r|\n/g)?.length ?? 0;

const tooManyCells = 'The line has more cells than the file has columns. Check its separators and quotation marks.';
const cutOff = 'The file breaks off in this line. Save it again, whole.';
const unreadable =
  'A quotation mark opens here and is not closed, so nothing can be read from here on. Close it or remove it.';

const faults = {
  empty: {
    code: 'EMPTY',
    message: 'There are no contacts in this file. The first line names the columns; contacts follow.',
  },
  notCsv: {
    code: 'NOT_CSV',
    message: 'This is no CSV file. In Excel or Numbers, save it as CSV, then choose that file.',
  },
  noHeader: {
    code: 'NO_HEADER',
    message:
      'The first line of the file is a contact already. Put a line above it that names the columns, as in the template.',
  },
  tooManyRows: {
    code: 'TOO_MANY_ROWS',
    message: `The file has more than ${mostRows.toLocaleString('en')} contacts. Divide it, and import the parts.`,
  },
} satisfies Record<string, FileFault>;
