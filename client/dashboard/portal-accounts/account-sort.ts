import type { PortalAccountOrder } from '../gql/graphql.ts';

/** The orders of the roll-up: as the address names them, what they ask for, and how a header is sorted by them. */
const sorts = {
  attention: { orderBy: 'ATTENTION', aria: 'other' },
  name: { orderBy: 'NAME', aria: 'ascending' },
  'sign-in': { orderBy: 'LAST_SIGN_IN', aria: 'descending' },
} as const satisfies Record<string, { orderBy: PortalAccountOrder; aria: 'other' | 'ascending' | 'descending' }>;

export type AccountSort = keyof typeof sorts;
export const accountSorts = Object.keys(sorts) as AccountSort[];

/** Attention first where the address names no order; null where it names one that there is not. */
export function sortOf(search: URLSearchParams): AccountSort | null {
  const named = search.get('sort') ?? 'attention';
  return accountSorts.find((sort) => sort === named) ?? null;
}

export const orderOf = (sort: AccountSort): PortalAccountOrder => sorts[sort].orderBy;
export const ariaSortOf = (sort: AccountSort) => sorts[sort].aria;
