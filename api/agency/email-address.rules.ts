import { domainToASCII } from 'node:url';
import isEmail from 'validator/lib/isEmail.js';

/**
 * An ASCII local part without quotes, which only name a mailbox a second time; a domain of letters that can be seen.
 * `domainToASCII` reads a domain as browsers do: it drops what is invisible, and what follows a slash.
 */
const addressShape = /^[!#-~]+@(?:(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{M}.-])+$/u;

/**
 * The form in which providers take an address: as it was written, with the domain in ASCII (IDNA). Null for a malformed
 * one. Only an ASCII local part is taken, for Unicode makes two mailboxes look like one (CVE-2019-19844).
 */
export function deliverableAddress(address: string): string | null {
  const trimmed = address.trim();
  if (!addressShape.test(trimmed)) return null;
  const at = trimmed.lastIndexOf('@');
  const deliverable = `${trimmed.slice(0, at)}@${domainToASCII(trimmed.slice(at + 1))}`;
  return isEmail(deliverable, { allow_utf8_local_part: false }) ? deliverable : null;
}

/** The form by which addresses are compared, or null for a malformed one. Only A–Z are lower-cased. */
export const normalizeEmail = (address: string): string | null =>
  deliverableAddress(address)?.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ?? null;
