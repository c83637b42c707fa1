import type { PortalAccessFragment } from '../gql/graphql.ts';

/** Who sent the newest invite, where the newest mail still is that invite. */
export function inviter({ latestDelivery }: Pick<PortalAccessFragment, 'latestDelivery'>) {
  return latestDelivery?.purpose === 'INVITE' ? latestDelivery.triggeredBy : null;
}
