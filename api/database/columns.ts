import { p } from '@mikro-orm/core';

/** An instant in UTC, to the millisecond: what the wire shows is what is stored. */
export const instant = () => p.datetime(3);

/** The order of people's names, whatever the locale of the cluster: by letter first, then by accent, then by case. */
export const byName = 'und-x-icu';

/**
 * A foreign key over scalar columns. Every key starts with the agency, so that the tables can be sharded by it.
 *
 * MikroORM makes the constraint from the relation; the code reads and writes the scalar columns only, so the relation
 * is kept out of the types. A room names an entity to its left by its name, because it imports nothing from there.
 */
export const references = (target: Target | 'Contact', ...columns: string[]) =>
  p
    .manyToOne(target as Target)
    .joinColumns(...columns)
    .nullable()
    .updateRule('no action')
    .deleteRule('no action') as unknown as Constraint;

type Target = Parameters<typeof p.manyToOne>[0];
type Constraint = { '~type'?: { value: undefined }; '~options': { nullable: true; persist: false } };
