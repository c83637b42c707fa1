import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { Audience } from './agency/audience.ts';

/**
 * Deny by default: refuses a schema with a type or a root field that does not say whose it is, or in which one side can
 * reach the other side's types.
 */
export function checkAudiences(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter(isObjectType);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.includes(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) checkEdge(type.name, audienceOf(type), field.name, field.type);
  }
  for (const root of roots)
    for (const field of Object.values(root.getFields()))
      checkEdge(root.name, audienceOf(field, `${root.name}.${field.name}`), field.name, field.type);
}

function checkEdge(from: string, side: Audience, field: string, type: Parameters<typeof getNamedType>[0]): void {
  const target = getNamedType(type);
  if (!isObjectType(target) && !isInterfaceType(target)) return;
  const other = audienceOf(target);
  if (other !== 'anyone' && other !== side)
    throw new Error(`${from}.${field} leads the ${side} side to ${target.name}.`);
}

function audienceOf(
  { extensions, name }: Pick<GraphQLObjectType, 'extensions' | 'name'> | { extensions: object; name: string },
  path = name,
): Audience {
  const { audience } = extensions as { audience?: Audience };
  if (!audience) throw new Error(`${path} does not say whose it is: give it an @For.`);
  return audience;
}
