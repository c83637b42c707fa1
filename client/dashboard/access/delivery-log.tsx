import type { FragmentType } from '@apollo/client';
import { useApolloClient, useSuspenseFragment } from '@apollo/client/react';
import type { StopKind } from '../../ui/stop.tsx';
import {
  type DeliveryLogFragment,
  DeliveryLogFragmentDoc,
  type EmailDeliveryStatus,
  MoreDeliveriesDocument,
} from '../gql/graphql.ts';
import { useViewer } from '../shell/viewer.ts';
import { deliveries as words } from './delivery-log.words.tsx';
import { type LogEntry, LogList } from './log-list.tsx';

interface DeliveryLogProps {
  account: FragmentType<typeof DeliveryLogFragmentDoc>;
  contact: { id: string; firstName: string };
}

type Delivery = DeliveryLogFragment['deliveries']['edges'][number]['node'];

/** Every mail to a client, and what became of it. */
export function DeliveryLog({ account, contact }: DeliveryLogProps) {
  const {
    data: { deliveries },
  } = useSuspenseFragment({ fragment: DeliveryLogFragmentDoc, from: account });
  const client = useApolloClient();
  const viewer = useViewer();
  return (
    <LogList
      title={words.title(contact.firstName)}
      empty={words.empty(contact.firstName)}
      entries={deliveries.edges.map(({ node }) => entryOf(node, viewer?.id))}
      all={deliveries.totalCount}
      hasMore={deliveries.pageInfo.hasNextPage}
      onMore={() =>
        client.query({
          query: MoreDeliveriesDocument,
          variables: { id: contact.id, deliveriesAfter: deliveries.pageInfo.endCursor },
          fetchPolicy: 'network-only',
        })
      }
    />
  );
}

/** Gmail tells "sent" and no more, so that a sent mail has the small neutral stop. */
const stops: Record<EmailDeliveryStatus, StopKind> = {
  QUEUED: 'ring',
  SENT: 'dot',
  DELIVERED: 'disc',
  BOUNCED: 'diamond',
  SPAM_COMPLAINT: 'diamond',
  FAILED: 'diamond',
  SUPERSEDED: 'slashed',
};

function entryOf(delivery: Delivery, viewerId: string | undefined): LogEntry {
  const { id, purpose, status, to, createdAt, problem, fellBack, fallBackReason } = delivery;
  return {
    id,
    stop: stops[status],
    title: words.what(purpose, status),
    at: createdAt,
    details: [
      `${words.to(to)}${carrier(delivery, viewerId)}.`,
      status === 'SUPERSEDED' && words.withdrawn,
      fellBack && fallBackReason,
      problem,
    ],
  };
}

function carrier({ provider, fellBack, triggeredBy }: Delivery, viewerId: string | undefined): string {
  if (provider === 'POSTMARK') return fellBack ? words.insteadOfGmail : words.byPostmark;
  if (provider !== 'GMAIL') return '';
  if (!triggeredBy) return words.someonesGmail;
  return words.byGmail(triggeredBy.id === viewerId ? null : triggeredBy.name);
}
