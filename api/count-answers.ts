import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Context } from './context.ts';
import type { Metrics } from './metrics.ts';

/** Measures every operation by its first root field, of which the schema has a fixed number. */
export const countAnswers = ({ operations, refusals }: Metrics): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    const stop = operations.startTimer();
    return {
      async willSendResponse({ operation, response }) {
        const field = nameOf(operation);
        stop({ field });
        if (response.body.kind !== 'single') return;
        for (const { extensions } of response.body.singleResult.errors ?? [])
          refusals.inc({ field, code: String(extensions?.code) });
      },
    };
  },
});

/** The operation is known only when the document was found valid. */
function nameOf(operation: OperationDefinitionNode | undefined): string {
  const field = operation?.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  return field ? `${operation?.operation}.${field.name.value}` : 'none';
}
