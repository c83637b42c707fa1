import { dictionary } from '@zxcvbn-ts/language-common';

/** In Unicode code points. */
export const passwordRules = { minLength: 12, maxLength: 256 };

/** Whose password it is: it may not contain what others know of them. */
export interface PasswordOwner {
  agencyName: string;
  agencySlug: string;
  firstName: string;
  lastName: string;
  email: string;
}

/** Why a password is refused, in words for its owner; null when it is good. */
export function passwordProblem(password: string, owner: PasswordOwner): string | null {
  const normalized = password.normalize('NFKC');
  const { length } = [...normalized];
  if (length < passwordRules.minLength)
    return `Use at least ${passwordRules.minLength} characters. A few words you will remember are best.`;
  if (length > passwordRules.maxLength) return `Use at most ${passwordRules.maxLength} characters.`;
  if (!normalized.trim()) return 'Use more than spaces. A few words you will remember are best.';
  if (common.has(fold(normalized))) return 'This password is on lists that attackers try first. Choose another one.';
  if (hints(owner).some((hint) => fold(normalized).includes(hint)) || namesAgency(normalized, owner))
    return 'Leave out your name, your email and the name of the agency: they are easy to guess.';
  return null;
}

/** The shorter ones are refused by their length. */
const common = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= passwordRules.minLength).map(fold),
);

/** Shorter ones stand in too many good passwords. */
const shortestHint = 4;

const hints = (owner: PasswordOwner) =>
  [owner.agencyName, owner.agencySlug, owner.firstName, owner.lastName, owner.email.split('@')[0] ?? '']
    .map(fold)
    .filter((hint) => [...hint].length >= shortestHint);

/** However its words are put together: "PrideTravelers" names Pride Travelers, and so does "pride.travelers". */
const namesAgency = (password: string, { agencyName, agencySlug }: PasswordOwner) =>
  [agencyName, agencySlug]
    .filter((name) => !isShortWord(name) && [...join(name)].length >= shortestHint)
    .some((name) => join(password).includes(join(name)));

/** A short word comes about where others meet, as "ruta" in "peru taxi": it counts only as it is written. */
const isShortWord = (name: string) => join(name) === fold(name) && [...join(name)].length < 8;

/** Folded, and without what stands between words. */
const join = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Without case, accents and doubled spaces. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
