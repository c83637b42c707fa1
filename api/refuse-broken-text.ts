import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLString,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { askedPart } from './asked-operation.ts';
import type { Context } from './context.ts';
import { badUserInput } from './errors.ts';

/**
 * Turns a request away before it is executed when a String of it is no text that PostgreSQL can hold. In an ID it may
 * stand: that is an id that nothing has.
 */
export const refuseBrokenText: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request, schema, document }) {
        if (!operation) return;
        for (const { variable, type } of operation.variableDefinitions ?? [])
          refuseIn(typeFromAST(schema, type), request.variables?.[variable.name.value]);
        const typeInfo = new TypeInfo(schema);
        visit(
          askedPart(document, operation),
          visitWithTypeInfo(typeInfo, {
            StringValue: ({ value }) => refuseIn(getNamedType(typeInfo.getInputType()), value),
          }),
        );
      },
    };
  },
};

/** Throws BAD_USER_INPUT for a broken text where `type` has a String. What is of another type is not judged here. */
function refuseIn(type: GraphQLType | undefined | null, value: unknown): void {
  const nullable = getNullableType(type);
  if (nullable === GraphQLString) {
    if (typeof value === 'string' && isBroken(value))
      throw badUserInput('A text holds a character that cannot be kept: type it again.');
  } else if (isListType(nullable)) {
    for (const each of [value].flat()) refuseIn(nullable.ofType, each);
  } else if (isInputObjectType(nullable) && typeof value === 'object' && value) {
    for (const field of Object.values(nullable.getFields())) refuseIn(field.type, Reflect.get(value, field.name));
  }
}

const isBroken = (text: string) => text.includes('\0') || !text.isWellFormed();
