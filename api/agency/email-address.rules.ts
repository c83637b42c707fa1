import { domainToASCII } from 'node:url';
import isEmail from 'validator/lib/isEmail.js';

/**
 * An ASCII local part without quotes, which only name a mailbox a second time; a domain of letters that can be seen.
 * `domainToASCII` reads a domain as browsers do: it drops what is invisible, and what follows a slash.
 */
const addressShape = /^[!#-~]+@(?:(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{M}.-])+$/u;

/**
 * The form by which addresses are compared, or null for a malformed one.
 *
 * Only A–Z are lower-cased, and only an ASCII local part is taken: Unicode case folding makes two mailboxes look like
 * one (CVE-2019-19844). The domain is compared in its IDNA form.
 */
export function normalizeEmail(address: string): string | null {
  const trimmed = address.trim();
  if (!addressShape.test(trimmed)) return null;
  const at = trimmed.lastIndexOf('@');
  const domain = domainToASCII(trimmed.slice(at + 1));
  const normalized = `${trimmed.slice(0, at)}@${domain}`.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return isEmail(normalized, { allow_utf8_local_part: false }) ? normalized : null;
}
