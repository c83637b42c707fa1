import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, visit } from 'graphql';
import { askedPart } from './asked-operation.ts';
import type { Context } from './context.ts';

/** Who shows no partner tool's token learns nothing of the schema's shape. */
export const hideSchema: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, contextValue }) {
        if (contextValue.apiToken || !operation) return;
        visit(askedPart(document, operation), {
          Field({ name: { value } }) {
            if (value === '__schema' || value === '__type') throw hidden();
          },
        });
      },
    };
  },
};

const hidden = () =>
  new GraphQLError('The schema is shown to partner tools only: send a token.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
