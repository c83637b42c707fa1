import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { ShownApiToken } from './agency/api-token.secret.ts';
import type { Access, Audience } from './agency/audience.ts';
import type { Context } from './context.ts';
import { forbidden, unauthenticated } from './errors.ts';

/** What a root field says with `For` and `OpenTo`. */
interface Declared {
  audience?: Audience;
  open?: boolean;
  access?: Access;
}

/**
 * Turns a request away before it is executed when a root field needs a session that it does not show, or a scope that
 * its token does not have.
 */
export const requireSession: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue, schema, document }) {
        const { agentToken, clientToken, apiToken } = contextValue;
        const shown = { agency: agentToken ?? apiToken, client: clientToken, anyone: true };
        if (!operation) return;
        for (const { name } of rootFields(document, operation.selectionSet)) {
          const declared: Declared = rootOf(schema, operation)?.getFields()[name.value]?.extensions ?? {};
          const { audience, open } = declared;
          if (audience && !open && !shown[audience]) throw unauthenticated();
          if (apiToken) checkScope(apiToken, declared, operation);
        }
      },
    };
  },
};

/** Deny by default: of the mutations, a token may only do those that name a scope. */
function checkScope({ scopes }: ShownApiToken, { access }: Declared, { operation }: OperationDefinitionNode): void {
  const needed = access ?? (operation === OperationTypeNode.QUERY ? 'READ' : 'agents only');
  if (needed === 'agents only') throw forbidden('Only agents may do this: sign in to the dashboard for it.');
  if (needed !== 'READ' && !scopes.includes(needed))
    throw forbidden(`This token lacks the scope ${needed}: make another one in Settings, API tokens.`);
}

/** Those of an operation, wherever its fragments keep them. */
function rootFields(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
    );
    return fragment && 'selectionSet' in fragment ? rootFields(document, fragment.selectionSet) : [];
  });
}

const rootOf = (schema: GraphQLSchema, { operation }: OperationDefinitionNode) =>
  operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType();
