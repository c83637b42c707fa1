import type { ApolloServerPlugin } from '@apollo/server';
import {
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Audience } from './agency/audience.ts';
import type { Context } from './context.ts';
import { unauthenticated } from './errors.ts';

/** Turns a request away before it is executed when a root field needs a session that it does not show. */
export const requireSession: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue, schema, document }) {
        const { agentToken, clientToken } = contextValue;
        const shown: Record<Audience, boolean> = {
          agency: Boolean(agentToken),
          client: Boolean(clientToken),
          anyone: true,
        };
        const typeInfo = new TypeInfo(schema);
        visit(
          document,
          visitWithTypeInfo(typeInfo, {
            Field() {
              const parent = typeInfo.getParentType();
              if (parent !== rootOf(schema, operation)) return;
              const { audience, open } = (typeInfo.getFieldDef()?.extensions ?? {}) as {
                audience?: Audience;
                open?: boolean;
              };
              if (audience && !open && !shown[audience]) throw unauthenticated();
            },
          }),
        );
      },
    };
  },
};

const rootOf = (schema: GraphQLSchema, operation: OperationDefinitionNode | undefined) =>
  operation?.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType();
