import { lineProblem } from './line.rules.ts';
import type { UserError } from './user-error.type.ts';

/** What a partner tool may do. Queries are implied by the others. */
export const apiScopes = ['READ', 'PORTAL_WRITE', 'CRM_WRITE'] as const;
export type ApiScope = (typeof apiScopes)[number];

/** As an agent gives it. */
export interface ApiTokenInput {
  name: string;
  scopes: ApiScope[];
  /** Null: it lasts until it is revoked. */
  expiresAt?: string | null;
}

const longestName = 80;

/** What is wrong with a new token, each with the next step. */
export const apiTokenProblems = ({ name, scopes, expiresAt }: ApiTokenInput, now: Date): UserError[] =>
  [
    problem('name', lineProblem('Name', name, longestName)),
    problem('scopes', scopes.length > 0 ? null : 'Choose what the tool may do: reading at least.'),
    problem('expiresAt', !expiresAt || new Date(expiresAt) > now ? null : 'Choose a time that is still to come.'),
  ].filter((error) => error !== null);

const problem = (field: keyof ApiTokenInput, message: string | null): UserError | null =>
  message ? { code: 'INVALID', message, path: ['input', field] } : null;
