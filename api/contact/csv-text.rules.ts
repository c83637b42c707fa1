export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface CsvText {
  text: string;
  encoding: Encoding;
}

/**
 * A file's text without its byte order mark. What is not UTF-8 is taken for Windows-1252, in which Excel saves.
 * Null for what is no text at all.
 */
export function readText(bytes: Uint8Array): CsvText | null {
  const { text, encoding } = decode(bytes);
  return text.includes('\0') ? null : { text, encoding };
}

/** A cell in one line: a spreadsheet breaks it within a cell to make that narrow. */
export const oneLine = (cell: string): string =>
  cell.trim().replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank));

function decode(bytes: Uint8Array): CsvText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
