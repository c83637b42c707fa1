import type { FragmentType } from '@apollo/client';
import { useApolloClient, useSuspenseFragment } from '@apollo/client/react';
import type { StopKind } from '../../ui/stop.tsx';
import {
  type LoginEventKind,
  MoreSignInsDocument,
  type SignInLogFragment,
  SignInLogFragmentDoc,
} from '../gql/graphql.ts';
import { signIns as words } from './access-tab.words.tsx';
import { describeDevice } from './device.ts';
import { type LogEntry, LogList } from './log-list.tsx';

interface SignInLogProps {
  account: FragmentType<typeof SignInLogFragmentDoc>;
  contact: { id: string; firstName: string };
}

/** What a client did at the portal's door, from which device. It stays readable while access is disabled. */
export function SignInLog({ account, contact }: SignInLogProps) {
  const {
    data: { loginEvents },
  } = useSuspenseFragment({ fragment: SignInLogFragmentDoc, from: account });
  const client = useApolloClient();
  return (
    <LogList
      title={words.title}
      empty={words.empty(contact.firstName)}
      entries={loginEvents.edges.map(({ node }) => entryOf(node))}
      all={loginEvents.totalCount}
      hasMore={loginEvents.pageInfo.hasNextPage}
      onMore={() =>
        client.query({
          query: MoreSignInsDocument,
          variables: { id: contact.id, signInsAfter: loginEvents.pageInfo.endCursor },
          fetchPolicy: 'network-only',
        })
      }
    />
  );
}

const stops: Record<LoginEventKind, StopKind> = {
  CLAIMED: 'disc',
  SIGNED_IN: 'disc',
  SIGN_IN_FAILED: 'dot',
  SIGN_IN_BLOCKED: 'slashed',
  SIGNED_OUT: 'dot',
  PASSWORD_RESET: 'check',
};

type LoginEvent = SignInLogFragment['loginEvents']['edges'][number]['node'];

function entryOf({ id, kind, occurredAt, userAgent, ipAddress }: LoginEvent): LogEntry {
  const from = [describeDevice(userAgent), ipAddress].filter(Boolean).join(', ');
  return { id, stop: stops[kind], title: words.kinds[kind], at: occurredAt, details: [from] };
}
