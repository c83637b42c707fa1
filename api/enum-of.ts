/** The values of a rule's list as the object that type-graphql registers an enum from. */
export const enumOf = <const T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
