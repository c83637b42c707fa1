import { useQuery } from '@apollo/client/react';
import { amount } from '../../ui/amount.ts';
import { useBackgroundRefresh } from '../apollo/use-background-refresh.ts';
import { NeedsAttentionDocument } from '../gql/graphql.ts';
import { words } from './words.ts';

const INTERVAL = 30_000; // ms; the roll-up itself is quicker

/** How many accounts wait for an agent, beside the way to them. Nothing when none does. */
export function NeedsAttention() {
  const { data } = useQuery(NeedsAttentionDocument);
  useBackgroundRefresh(NeedsAttentionDocument, {}, INTERVAL);
  const count = data?.portalAccountCounts.needsAttention ?? 0;
  if (count === 0) return null;
  return (
    <span className="count count-trouble">
      {amount(count)}
      <span className="sr-only"> {words.needAttention(count)}</span>
    </span>
  );
}
