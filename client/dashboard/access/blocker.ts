import type { PortalAccessFragment } from '../gql/graphql.ts';

type AvailableAction = PortalAccessFragment['availableActions'][number];

/** What stands in the way of an action. */
export type Blocker = NonNullable<AvailableAction['blocker']>;

/** Why an action cannot be performed now. A wait that is over blocks no longer, even before the API is asked again. */
export function standingBlocker(blocker: Blocker | null, now: Date): Blocker | null {
  return blocker?.retryAt && new Date(blocker.retryAt) <= now ? null : blocker;
}
