// Control and format characters can break a header or turn the text around them; joiners stay, emoji need them.
const controls = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * Makes one printable line of what somebody typed: no control characters, no bidi controls, no broken surrogates, and
 * nothing that a mail program would decode as an encoded word (RFC 2047), which could hold all of these.
 */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(controls, ' ').replace(/\s+/gu, ' ').replaceAll('=?', '= ?').trim();
}

/** The name of a sender, as one line. Long ones are cut after 100 characters: providers refuse over 255. */
export const writeSenderName = (name: string): string => [...cleanLine(name)].slice(0, 100).join('').trim();

/**
 * Writes a name and an address as the one mailbox of a header (RFC 5322). The name is always quoted, so that no
 * comma, bracket or second address in it can be read as one.
 */
export function writeMailbox(name: string, address: string): string {
  const quoted = writeSenderName(name).replace(/["\\]/g, '\\$&');
  return quoted === '' ? address : `"${quoted}" <${address}>`;
}
