import { httpsProblem, lineProblem } from '../agency/line.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { DocumentKind } from './document.rules.ts';

interface TripFields {
  name: string;
  /** Days as `YYYY-MM-DD`, which compare as text. */
  startsOn?: string | null;
  endsOn?: string | null;
}

interface DocumentFields {
  kind: DocumentKind;
  title: string;
  url?: string | null;
}

const longestLine = 200;

/** What is wrong with a trip's fields, each with the next step. */
export function tripProblems({ name, startsOn, endsOn }: TripFields): UserError[] {
  const errors = problems(lineProblem('Name', name, longestLine), ['input', 'name']);
  if (startsOn && endsOn && endsOn < startsOn)
    errors.push({
      code: 'INVALID',
      message: 'The trip ends before it starts: correct one of the dates.',
      path: ['input', 'endsOn'],
    });
  return errors;
}

/** What is wrong with a document's fields, each with the next step. */
export function documentProblems({ title, url }: DocumentFields): UserError[] {
  const errors = problems(lineProblem('Title', title, longestLine), ['title']);
  return url ? [...errors, ...problems(httpsProblem('The address', url), ['url'])] : errors;
}

const problems = (message: string | null, path: string[]): UserError[] =>
  message ? [{ code: 'INVALID', message, path }] : [];
