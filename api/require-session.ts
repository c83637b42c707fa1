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
        for (const { name } of rootFields(document, operation)) {
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

/** Those of an operation, wherever its fragments keep them; each fragment is read once, however often it is brought. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): FieldNode[] {
  const fields: FieldNode[] = [];
  const read = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!read.has(selection.name.value)) {
        read.add(selection.name.value);
        const fragment = document.definitions.find(
          (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
        );
        if (fragment && 'selectionSet' in fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  return fields;
}

const rootOf = (schema: GraphQLSchema, { operation }: OperationDefinitionNode) =>
  operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType();
