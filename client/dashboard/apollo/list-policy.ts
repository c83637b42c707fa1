import type { FieldPolicy, Reference } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

interface Edge {
  cursor?: string;
  node?: Reference;
}

interface Page {
  edges: readonly Edge[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/**
 * A list that is read page by page, and whose beginning is read again and again. What "Show more" brought stays behind the
 * fresh beginning, as long as the two meet. `keyArgs` are the arguments that make it another list.
 */
export function listPolicy(keyArgs: string[] | false): FieldPolicy<Page> {
  const relay = relayStylePagination(keyArgs) as FieldPolicy<Page> & { merge: Merge };
  return {
    ...relay,
    merge(existing, incoming, options) {
      const merged = relay.merge(existing, incoming, options);
      const isBeginning = !options.args?.after;
      if (!existing || !isBeginning || !incoming.pageInfo.hasNextPage) return merged;
      const fresh = new Set(incoming.edges.map(nodeOf));
      const seam = existing.edges.findIndex((edge) => nodeOf(edge) === nodeOf(incoming.edges.at(-1)));
      const rest = seam < 0 ? [] : existing.edges.slice(seam + 1).filter((edge) => !fresh.has(nodeOf(edge)));
      if (rest.length === 0) return merged;
      return { ...merged, edges: [...merged.edges, ...rest], pageInfo: existing.pageInfo };
    },
  };
}

type Merge = Extract<FieldPolicy<Page>['merge'], (...args: never[]) => unknown>;

const nodeOf = (edge: Edge | undefined) => edge?.node?.__ref;
