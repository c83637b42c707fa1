import { useQuery } from '@apollo/client/react';
import { FirstRunDocument, NeedsAttentionDocument } from '../gql/graphql.ts';

/** How far an agency is on its way to the first client in the portal. */
export interface FirstRun {
  contacts: number;
  /** The trip to go on with: one with travelers, where there is one. */
  trip: { id: string; name: string } | null;
  hasTravelers: boolean;
}

/** Null once somebody was invited, which ends the first run for good; undefined until that is known. */
export function useFirstRun(): FirstRun | null | undefined {
  // The bar above has asked this already: whoever is past the first run pays nothing for it.
  const known = useQuery(NeedsAttentionDocument);
  const mayBeFirst = known.data?.portalAccountCounts.everyone === 0;
  // Parts of lists, which are no beginning of those in the cache.
  const { data, error } = useQuery(FirstRunDocument, { skip: !mayBeFirst, fetchPolicy: 'no-cache' });
  if (known.error || error || (known.data && !mayBeFirst)) return null;
  if (!data) return undefined;
  if (data.portalAccountCounts.everyone > 0) return null;
  const { nodes } = data.trips;
  const withTravelers = nodes.find(({ travelers }) => travelers.length > 0);
  return {
    contacts: data.contacts.totalCount,
    trip: withTravelers ?? nodes[0] ?? null,
    hasTravelers: withTravelers !== undefined,
  };
}
