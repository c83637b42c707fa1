import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Every field on the path counts, root and leaf included. */
const maxDepth = 15;
export const maxTokens = 4_000;

/** What keeps a document small. Tokens are limited by the parser. */
export const limits = new ApolloArmor({
  // Of questions about the schema, too: those of GraphiQL and of code generators are 15 deep.
  maxDepth: { n: maxDepth, flattenFragments: true, ignoreIntrospection: false },
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

/** So that a limit per mutation is a limit per request. */
export const oneRootMutation: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.MUTATION) return;
    if (countFields(context, operation.selectionSet, new Map()) > 1)
      context.reportError(
        new GraphQLError('One mutation per request: send the second one by itself.', { nodes: operation }),
      );
  },
});

/** Aliases and fragments count as what they bring, each time; but a fragment is counted through only once. */
function countFields(
  context: ValidationContext,
  { selections }: SelectionSetNode,
  counted: Map<string, number>,
): number {
  let fields = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) fields += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) fields += countFields(context, selection.selectionSet, counted);
    else {
      const name = selection.name.value;
      const fragment = context.getFragment(name);
      // In a circle it brings nothing more.
      if (fragment && !counted.has(name)) {
        counted.set(name, 0);
        counted.set(name, countFields(context, fragment.selectionSet, counted));
      }
      fields += counted.get(name) ?? 0;
    }
  }
  return fields;
}
