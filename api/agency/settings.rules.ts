import { httpsProblem, lineProblem } from './line.rules.ts';
import { hashInPath } from './logo.rules.ts';
import type { UserError } from './user-error.type.ts';

/** As an agent gives it: absent keeps, null clears. The name and the time zone cannot be cleared. */
export interface BrandingInput {
  name?: string | null;
  logoUrl?: string | null;
  brandColor?: string | null;
  timeZone?: string | null;
}

/** Of an agency or an agent, in UTF-16 units. */
export const longestName = 100;

/** What is wrong with an agency's branding, each with the next step. */
export const brandingProblems = (input: BrandingInput): UserError[] =>
  [
    problem('name', input.name === undefined ? null : lineProblem('Agency name', input.name ?? '', longestName)),
    problem('logoUrl', logoProblem(input.logoUrl)),
    problem('brandColor', colorProblem(input.brandColor)),
    problem('timeZone', zoneProblem(input.timeZone)),
  ].filter((error) => error !== null);

/** As it is stored: uploaded, or where the agency keeps it and only ever shown. No other address may stand in a page or a mail. */
function logoProblem(logoUrl: string | null | undefined): string | null {
  return !logoUrl || hashInPath(logoUrl) ? null : httpsProblem('The address of the logo', logoUrl);
}

const colorProblem = (brandColor: string | null | undefined) =>
  !brandColor || /^#[0-9a-f]{6}$/i.test(brandColor)
    ? null
    : 'Write the colour as # and six digits or letters from a to f, as in #9b1b5a.';

const zoneProblem = (timeZone: string | null | undefined) =>
  timeZone === undefined || isZone(timeZone ?? '') ? null : 'Choose a time zone from the list, as in Europe/Madrid.';

/** By name, the older ones too that browsers still give; a bare offset knows nothing of summer. */
function isZone(timeZone: string): boolean {
  try {
    return /^[A-Z]/i.test(timeZone) && Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

export const uploadIsGone: UserError = {
  code: 'INVALID',
  message: 'This upload is no longer there: choose the file again.',
  path: ['input', 'logoUrl'],
};

const problem = (field: keyof BrandingInput, message: string | null): UserError | null =>
  message ? { code: 'INVALID', message, path: ['input', field] } : null;
