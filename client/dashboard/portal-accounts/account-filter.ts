import type { PortalAccountFilter, PortalAccountsPageQuery } from '../gql/graphql.ts';
import type { AccountSort } from './account-sort.ts';

/** How many accounts each filter finds, beside what is searched for. */
export type AccountCounts = Omit<PortalAccountsPageQuery['portalAccountCounts'], '__typename'>;

/** The filters of the roll-up, in order: as the address names them, what they are counted by, and what they ask for. */
const filters = {
  everyone: { count: 'everyone', asks: {} },
  'needs-attention': { count: 'needsAttention', asks: { needsAttention: true } },
  active: { count: 'active', asks: { states: ['ACTIVE'] } },
  pending: { count: 'pending', asks: { states: ['PENDING'] } },
  expired: { count: 'expired', asks: { inviteExpired: true } },
  'email-problem': { count: 'deliveryProblem', asks: { deliveryProblem: true } },
  disabled: { count: 'disabled', asks: { states: ['DISABLED'] } },
} as const satisfies Record<string, { count: keyof AccountCounts; asks: PortalAccountFilter }>;

export type AccountFilter = keyof typeof filters;
export const accountFilters = Object.keys(filters) as AccountFilter[];

/** Everyone where the address names no filter; null where it names one that there is not. */
export function filterOf(search: URLSearchParams): AccountFilter | null {
  const named = search.get('show') ?? 'everyone';
  return accountFilters.find((filter) => filter === named) ?? null;
}

/** What the address says of the page: which accounts, in which order. */
export interface AccountView {
  filter: AccountFilter;
  search: string;
  sort: AccountSort;
}

/** The address of a view. */
export function pathOf({ filter, search, sort }: AccountView): string {
  const parameters = new URLSearchParams({
    ...(filter !== 'everyone' && { show: filter }),
    ...(sort !== 'attention' && { sort }),
    ...(search && { search }),
  });
  return parameters.size ? `/portal-accounts?${parameters}` : '/portal-accounts';
}

export const countOf = (filter: AccountFilter, counts: AccountCounts): number => counts[filters[filter].count];

export const askFor = ({ filter, search }: AccountView): PortalAccountFilter => ({
  ...filters[filter].asks,
  ...(search && { search }),
});
