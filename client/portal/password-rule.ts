import type { Agency } from './page.ts';

type PasswordRules = Agency['passwordRules'];

/** Code points, composed as the server composes them: an emoji is one, and so is an accented letter. */
export function countCharacters(password: string): number {
  return [...password.normalize('NFKC')].length;
}

/** The rule as it stands below the field, before anything is typed. */
export function describeRule({ minLength }: PasswordRules): string {
  return `At least ${minLength} characters. A few words you will remember are best.`;
}

/** What is wrong with the length and how to mend it. Null: nothing. The server judges the rest. */
export function judgeLength(password: string, { minLength, maxLength }: PasswordRules): string | null {
  const length = countCharacters(password);
  if (length === 0) return `Choose a password of at least ${minLength} characters.`;
  if (length < minLength) return `That is ${length} so far. Use at least ${minLength} characters.`;
  if (length > maxLength) return `That is ${length} characters. Use ${maxLength} at most.`;
  return null;
}
