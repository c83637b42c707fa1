import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { reportFindings } from './sources.ts';

/** What is not built yet looks like a removal. It is listed, and breaks nobody: nobody uses it. */
const removals = ['TYPE_REMOVED', 'FIELD_REMOVED', 'VALUE_REMOVED_FROM_ENUM', 'ARG_REMOVED'];
/** graphql lets a type become stricter or laxer where a client would survive it; the contract does not. */
const looseTypeRules = ['FIELD_CHANGED_KIND', 'ARG_CHANGED_KIND'];

const contract = readSchema('docs/contract.graphql');
const schema = readSchema('schema.graphql');

const changes = [
  ...findBreakingChanges(contract, schema),
  ...findDangerousChanges(contract, schema).filter(({ type }) => type === 'ARG_DEFAULT_VALUE_CHANGE'),
].filter(({ type }) => !looseTypeRules.includes(type));
const missing = changes.filter(({ type }) => removals.includes(type));
const breaks = changes.filter(({ type }) => !removals.includes(type));

if (missing.length > 0)
  console.log(`Still missing of the contract, ${missing.length}: ${missing.map(nameOf).join(', ')}.`);
reportFindings(
  [...breaks.map(({ description }) => description), ...findTypeChanges()].map((text) => `Breaks the contract: ${text}`),
);

/** "VALUE was removed from enum type Type." is told of a value, "Type.field was removed." of everything else. */
function nameOf({ description }: { description: string }): string {
  return description.replace(/^(\w+) was removed from enum type (\w+)\.$/, '$2.$1').replace(/ was removed\.$/, '');
}

function readSchema(path: string): GraphQLSchema {
  return buildSchema(readFileSync(path, 'utf8'));
}

/** Fields and arguments of both schemas whose types differ in any way, nullability included. */
function findTypeChanges(): string[] {
  const built = new Map(Object.values(schema.getTypeMap()).flatMap(listSlots));
  return Object.values(contract.getTypeMap())
    .flatMap(listSlots)
    .filter(([slot, type]) => (built.get(slot) ?? type) !== type)
    .map(([slot, type]) => `${slot} is ${built.get(slot)}, not ${type}.`);
}

/** Every field and argument of a type, by its path, with its type as written. */
function listSlots(type: GraphQLNamedType): [slot: string, type: string][] {
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, String(field.type)]);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): [string, string][] => [
    [`${type.name}.${field.name}`, String(field.type)],
    ...field.args.map((arg): [string, string] => [`${type.name}.${field.name}(${arg.name}:)`, String(arg.type)]),
  ]);
}
