import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, Kind, OperationTypeNode, type ValidationRule } from 'graphql';

/** Every field on the path counts, root and leaf included. */
const maxDepth = 15;
export const maxTokens = 4_000;

/** What keeps a document small. Tokens are limited by the parser. */
export const limits = new ApolloArmor({
  maxDepth: { n: maxDepth, flattenFragments: true },
  maxAliases: { n: 100 },
  maxDirectives: { n: 50 },
  // It would count what a page of 50 may cost at most, and refuse our own trip page.
  costLimit: { enabled: false },
  maxTokens: { enabled: false },
}).protect();

/** A document with an operation that the schema has none of would pass, and fail at execution. */
export const knownOperation: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (context.getSchema().getRootType(operation.operation)) return;
    context.reportError(new GraphQLError(`There is no ${operation.operation} here.`, { nodes: operation }));
  },
});

/** So that a limit per mutation is a limit per request. Aliases and fragments count as what they bring. */
export const oneRootMutation: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.MUTATION) return;
    let fields = 0;
    const count = (selections: typeof operation.selectionSet.selections, seen: readonly string[]) => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) fields += 1;
        else if (selection.kind === Kind.INLINE_FRAGMENT) count(selection.selectionSet.selections, seen);
        else if (!seen.includes(selection.name.value))
          count(context.getFragment(selection.name.value)?.selectionSet.selections ?? [], [
            ...seen,
            selection.name.value,
          ]);
      }
    };
    count(operation.selectionSet.selections, []);
    if (fields > 1)
      context.reportError(
        new GraphQLError('One mutation per request: send the second one by itself.', { nodes: operation }),
      );
  },
});
