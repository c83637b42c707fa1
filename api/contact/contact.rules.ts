import { normalizeEmail } from '../agency/email-address.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';

/** As an agent gives it: absent keeps, null or blank clears. */
export interface ContactInput {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
}

const longest = { firstName: 200, lastName: 200, email: 254, phone: 50 };
const labels = { firstName: 'First name', lastName: 'Last name', email: 'Email', phone: 'Phone' };

/** What is wrong with a contact's fields, each with the next step. Names must be there; the rest may be empty. */
export function contactProblems(input: ContactInput): UserError[] {
  return (Object.keys(labels) as (keyof ContactInput)[]).flatMap((field) => {
    const value = input[field];
    if (value === undefined) return [];
    const message = problem(field, value?.trim() ?? '');
    if (!message) return [];
    return { code: field === 'email' ? 'EMAIL_INVALID' : 'INVALID', message, path: ['input', field] };
  });
}

function problem(field: keyof ContactInput, value: string): string | null {
  const isName = field === 'firstName' || field === 'lastName';
  if (isName && !value) return `${labels[field]} is missing: fill it in.`;
  if (value.length > longest[field]) return `${labels[field]} is too long: ${longest[field]} characters at most.`;
  if (hasControlCharacter(value)) return `${labels[field]} has a character that cannot be shown: type it again.`;
  if (field === 'email' && value && !normalizeEmail(value))
    return `“${value}” is not an email address. Check it for typing errors.`;
  return null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const hasControlCharacter = (value: string) => /[\u0000-\u001f\u007f]/.test(value) || !value.isWellFormed();
