import { useQuery } from '@apollo/client/react';
import { NeedsAttentionDocument } from '../gql/graphql.ts';
import { words } from './words.ts';

/** How many accounts wait for an agent, beside the way to them. Nothing when none does. */
export function NeedsAttention() {
  const { data } = useQuery(NeedsAttentionDocument);
  const count = data?.portalAccountCounts.needsAttention ?? 0;
  if (count === 0) return null;
  return (
    <span className="count count-trouble">
      {count}
      <span className="sr-only"> {words.needAttention}</span>
    </span>
  );
}
