import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

const REFUSED = new Set<unknown>(['RATE_LIMITED', 'BUSY', 'UNAUTHENTICATED', 'FORBIDDEN']);

/** True when the API turned the request away before doing anything; otherwise a mutation without an answer may have happened. */
export function hadNoEffect(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode === 429 || error.statusCode === 503;
  return CombinedGraphQLErrors.is(error) && error.errors.every(({ extensions }) => REFUSED.has(extensions?.code));
}
