import { lineProblem } from '../agency/line.rules.ts';
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
const longestUrl = 2_000;

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
  if (url && !isHttps(url))
    errors.push({ code: 'INVALID', message: 'The address must start with https:// and be whole.', path: ['url'] });
  return errors;
}

const problems = (message: string | null, path: string[]): UserError[] =>
  message ? [{ code: 'INVALID', message, path }] : [];

/** Whole, as it will stand in a link: `URL` alone would mend `https:/here` and a line break. */
const isHttps = (url: string) => url.length <= longestUrl && /^https:\/\/\S+$/i.test(url) && URL.canParse(url);
