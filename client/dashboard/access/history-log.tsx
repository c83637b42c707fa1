import type { FragmentType } from '@apollo/client';
import { useApolloClient, useSuspenseFragment } from '@apollo/client/react';
import type { StopKind } from '../../ui/stop.tsx';
import {
  type HistoryLogFragment,
  HistoryLogFragmentDoc,
  MoreHistoryDocument,
  type PortalAccountEventKind,
} from '../gql/graphql.ts';
import { ByActor } from './actor.tsx';
import { history as words } from './history-log.words.tsx';
import { type LogEntry, LogList } from './log-list.tsx';

interface HistoryLogProps {
  account: FragmentType<typeof HistoryLogFragmentDoc>;
  contact: { id: string; firstName: string };
}

/** Every change of a client's access, and who made it. */
export function HistoryLog({ account, contact }: HistoryLogProps) {
  const {
    data: { history },
  } = useSuspenseFragment({ fragment: HistoryLogFragmentDoc, from: account });
  const client = useApolloClient();
  return (
    <LogList
      title={words.title}
      empty={words.empty(contact.firstName)}
      entries={history.edges.map(({ node }) => entryOf(node, contact.firstName))}
      all={history.totalCount}
      hasMore={history.pageInfo.hasNextPage}
      onMore={() =>
        client.query({
          query: MoreHistoryDocument,
          variables: { id: contact.id, historyAfter: history.pageInfo.endCursor },
          fetchPolicy: 'network-only',
        })
      }
    />
  );
}

const stops: Record<PortalAccountEventKind, StopKind> = {
  INVITE_SENT: 'ring',
  INVITE_RESENT: 'ring',
  AUTO_INVITED: 'ring',
  LINK_REQUESTED: 'dot',
  PASSWORD_RESET_SENT: 'dot',
  CLAIMED: 'disc',
  PASSWORD_RESET: 'dot',
  INVITE_CANCELLED: 'slashed',
  ACCESS_DISABLED: 'slashed',
  REINVITED: 'ring',
  RE_ENABLED: 'disc',
  EMAIL_CHANGED: 'dot',
};

type Event = HistoryLogFragment['history']['edges'][number]['node'];

function entryOf({ id, kind, occurredAt, to, email, actor, delivery }: Event, firstName: string): LogEntry {
  const isPendingAgain = kind === 'RE_ENABLED' && to === 'PENDING';
  return {
    id,
    stop: isPendingAgain ? 'open' : stops[kind],
    title: words.kinds[kind](firstName, <ByActor actor={actor} />, email),
    at: occurredAt,
    details: [
      delivery && words.to(delivery.to),
      kind === 'RE_ENABLED' && (to === 'ACTIVE' || to === 'PENDING') && words.reEnabled[to],
    ],
  };
}
