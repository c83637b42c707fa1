import { GraphQLError } from 'graphql';

/** Answers that are not data: what `contract.md` lists as thrown. */
const thrown = (code: string, message: string, status: number, headers = new Map<string, string>()) =>
  new GraphQLError(message, { extensions: { code, http: { status, headers } } });

export const unauthenticated = () => thrown('UNAUTHENTICATED', 'Sign in first.', 200);

export const forbidden = (message: string) => thrown('FORBIDDEN', message, 200);

export const badUserInput = (message: string) => thrown('BAD_USER_INPUT', message, 400);

/** `retryAfter` in whole seconds. */
export const busy = (retryAfter: number) =>
  thrown('BUSY', 'Too much is going on. Try again in a moment.', 503, new Map([['retry-after', String(retryAfter)]]));
