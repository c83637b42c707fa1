import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { App } from './app.ts';
import type { Context } from './context.ts';

/** What may be answered with its own words. Everything else is ours to know. */
const open = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'RATE_LIMITED',
  'BUSY',
]);
/** Apollo's own codes for requests that are no valid ones, in the words of the contract. */
const renamed: Record<string, string> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'GRAPHQL_VALIDATION_FAILED',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/** Lets through what the contract lists; masks and logs the rest, so that no word of the database gets out. */
export const formatError =
  ({ log, config }: App) =>
  ({ message, path, locations, extensions }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const given = String(extensions?.code);
    const code = renamed[given] ?? given;
    if (open.has(code))
      return { message: config.production ? withoutHint(message) : message, path, locations, extensions: { code } };
    log.error({ error: unwrapResolverError(error), path }, 'A request failed.');
    return {
      message: 'Something went wrong on our side. Try again in a moment.',
      path,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };

/** Who guesses at the schema is not told how near they are. */
const withoutHint = (message: string) => message.replace(/ Did you mean .+$/s, '');

/** A failure shows in the status, whoever throws it, also where GraphQL could answer the rest of the request. */
export const failedStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const codes = response.body.singleResult.errors?.map((error) => error.extensions?.code) ?? [];
        if (codes.includes('INTERNAL_SERVER_ERROR')) response.http.status = 500;
        else if (codes.includes('BAD_USER_INPUT')) response.http.status = 400;
      },
    };
  },
};
