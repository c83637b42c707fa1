import { normalizeEmail } from '../agency/email-address.rules.ts';
import { lineProblem } from '../agency/line.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import { isFormula } from './formula.rules.ts';

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
  const mayBeEmpty = field === 'email' || field === 'phone';
  if (mayBeEmpty && !value) return null;
  const wrong = lineProblem(labels[field], value, longest[field]);
  if (wrong) return wrong;
  if (isFormula(value)) return `${labels[field]} starts as a formula does, with “${value[0]}”: remove that.`;
  if (field === 'email' && !normalizeEmail(value))
    return `“${value}” is not an email address. Check it for typing errors.`;
  return null;
}
