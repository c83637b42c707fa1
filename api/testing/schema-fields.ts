import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';

/** A field of Query or Mutation. */
export interface RootField {
  kind: 'query' | 'mutation';
  name: string;
  args: readonly GraphQLArgument[];
  type: GraphQLOutputType;
}

export const listRootFields = (schema: GraphQLSchema): RootField[] => [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ ...field, kind: 'query' as const })),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({
    ...field,
    kind: 'mutation' as const,
  })),
];

/** The fields with arguments below the roots, as `Type.field`. */
export const listInnerFields = (schema: GraphQLSchema): { name: string; args: readonly GraphQLArgument[] }[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(
      (type) => !type.name.startsWith('__') && type !== schema.getQueryType() && type !== schema.getMutationType(),
    )
    .flatMap((type) =>
      Object.values(type.getFields()).map(({ name, args }) => ({ name: `${type.name}.${name}`, args })),
    )
    .filter(({ args }) => args.length > 0);

type Input = GraphQLArgument | GraphQLInputField;

/** Where a value goes among the arguments of a field: from an argument down through inputs, as in `input.email`. */
export interface Place {
  path: string;
  /** Its name. */
  type: string;
}

export const listPlaces = (inputs: readonly Input[], above = ''): Place[] =>
  inputs.flatMap(({ name, type }) => {
    const [path, named] = [above + name, getNamedType(type)];
    return isInputObjectType(named)
      ? listPlaces(Object.values(named.getFields()), `${path}.`)
      : [{ path, type: named.name }];
  });

/** The arguments that a field needs, as `sample` gives them, and `values` by their places. */
export function fillArguments(
  inputs: readonly Input[],
  sample: (place: Place) => unknown,
  values: Record<string, unknown>,
  above = '',
): Record<string, unknown> {
  const filled = inputs.flatMap((input) => {
    const [path, named] = [above + input.name, getNamedType(input.type)];
    const isGiven = Object.keys(values).some((given) => given === path || given.startsWith(`${path}.`));
    if (!isGiven && (!isNonNullType(input.type) || input.defaultValue !== undefined)) return [];
    const value = isInputObjectType(named)
      ? fillArguments(Object.values(named.getFields()), sample, values, `${path}.`)
      : (values[path] ?? sample({ path, type: named.name }));
    return [[input.name, value] as const];
  });
  return Object.fromEntries(filled);
}

/** An operation of this one field, as `outcome`. Its arguments are variables; it asks for what needs no arguments. */
export function writeOperation({ kind, name, args, type }: RootField): string {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}${writeDefault(arg)}`);
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`);
  return `${kind} ${inParentheses(declared)} { outcome: ${name}${inParentheses(passed)} ${writeSelection(type, 3)} }`;
}

const inParentheses = (list: string[]) => (list.length ? `(${list.join(', ')})` : '');
const writeDefault = ({ defaultValue, type }: GraphQLArgument) => {
  const written = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return written ? ` = ${print(written)}` : '';
};

function writeSelection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const fields = Object.values(named.getFields()).filter(
    (field) => field.args.length === 0 && (depth > 1 || !('getFields' in getNamedType(field.type))),
  );
  return `{ __typename ${fields.map((field) => `${field.name} ${writeSelection(field.type, depth - 1)}`).join(' ')} }`;
}
