import { createContext, use } from 'react';
import type { ViewerQuery } from '../gql/graphql.ts';

/** The agent at the desk. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);

/** The agent at the desk. Null until they are known: a page does not wait for it. */
export function useViewer(): Viewer | null {
  return use(ViewerContext);
}
