import { headerOf } from './import-columns.rules.ts';

/** The columns of an import, in a file to be filled in. Its byte order mark lets Excel keep accents when it saves. */
export const template = `\ufeff${Object.values(headerOf).join(',')}\r\n`;
