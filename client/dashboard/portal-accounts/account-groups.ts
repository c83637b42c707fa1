import type { PortalAccountsPageQuery } from '../gql/graphql.ts';
import type { AccountCounts, AccountFilter } from './account-filter.ts';
import { needsAttention } from './account-next-step.ts';

type Node = PortalAccountsPageQuery['portalAccounts']['edges'][number]['node'];

export interface AccountGroup {
  key: 'attention' | 'rest' | 'found';
  nodes: Node[];
  /** How many there are in all; null where that is not known. */
  count: number | null;
}

/** Everyone falls into those that need attention and the rest, as the API orders them. What a filter finds is one group. */
export function groupAccounts(
  nodes: readonly Node[],
  filter: AccountFilter,
  search: string,
  counts: AccountCounts,
): AccountGroup[] {
  if (filter !== 'everyone') return [{ key: 'found', nodes: [...nodes], count: null }];
  const attention = nodes.filter((node) => needsAttention(node.contact, node));
  const rest = nodes.filter((node) => !needsAttention(node.contact, node));
  const counted = search === '';
  const groups: AccountGroup[] = [
    { key: 'attention', nodes: attention, count: counted ? counts.needsAttention : null },
    { key: 'rest', nodes: rest, count: counted ? counts.everyone - counts.needsAttention : null },
  ];
  return groups.filter((group) => group.nodes.length > 0);
}
