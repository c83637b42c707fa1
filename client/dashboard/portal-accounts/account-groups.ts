import type { PortalAccountsPageQuery } from '../gql/graphql.ts';
import type { AccountCounts, AccountView } from './account-filter.ts';
import { needsAttention } from './account-next-step.ts';

type Node = PortalAccountsPageQuery['portalAccounts']['edges'][number]['node'];

export interface AccountGroup {
  key: 'attention' | 'rest' | 'found';
  nodes: Node[];
  /** How many there are in all; null of what a filter found, which the filter says. */
  count: number | null;
}

/** Everyone falls into those that need attention and the rest, as the API orders them. What a filter finds is one group, and so is any other order. */
export function groupAccounts(
  nodes: readonly Node[],
  { filter, sort }: AccountView,
  counts: AccountCounts,
): AccountGroup[] {
  if (filter !== 'everyone' || sort !== 'attention') return [{ key: 'found', nodes: [...nodes], count: null }];
  const attention = nodes.filter((node) => needsAttention(node.contact, node));
  const rest = nodes.filter((node) => !needsAttention(node.contact, node));
  const groups: AccountGroup[] = [
    { key: 'attention', nodes: attention, count: counts.needsAttention },
    { key: 'rest', nodes: rest, count: counts.everyone - counts.needsAttention },
  ];
  return groups.filter((group) => group.nodes.length > 0);
}
