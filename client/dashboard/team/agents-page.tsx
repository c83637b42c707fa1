import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { useNow } from '../../ui/use-now.ts';
import { isWorking } from '../api-tokens/is-working.ts';
import { AgentsDocument, type AgentsQuery } from '../gql/graphql.ts';
import { SettingsSkeleton } from '../settings/settings-skeleton.tsx';
import { AgentRow } from './agent-row.tsx';
import { page as words } from './agents.words.tsx';
import { InviteAgent } from './invite-agent.tsx';
import { InviteRow } from './invite-row.tsx';

/** Who works at the agency; its owners say so. */
export default function AgentsPage() {
  const { data, error, loading, refetch } = useQuery(AgentsDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });

  return (
    <>
      <title>{words.documentTitle}</title>
      <h2 className="text-18 font-semibold">{words.title}</h2>
      <p className="mt-1 mb-6 text-ink-2">{words.lead}</p>
      {data?.viewer && <Team data={data} viewer={data.viewer} />}
      {!data && !error && <SettingsSkeleton />}
      {!data && error && (
        <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
          {words.failure.text}
        </LoadFailure>
      )}
    </>
  );
}

function Team({ data, viewer }: { data: AgentsQuery; viewer: NonNullable<AgentsQuery['viewer']> }) {
  const list = useRef<HTMLUListElement>(null);
  const now = useNow();
  const working = data.apiTokens.filter((token) => isWorking(token, now));
  const owners = data.agents.filter(({ isOwner, deactivatedAt }) => isOwner && deactivatedAt === null);
  return (
    <div className="grid gap-8">
      {viewer.isOwner ? (
        <InviteAgent />
      ) : (
        <p className="note">{words.notOwner(new Intl.ListFormat('en').format(owners.map(({ name }) => name)))}</p>
      )}
      <ul ref={list} tabIndex={-1} aria-label={words.list} className="border-b border-line outline-none">
        {data.agentInvites.map((invite) => (
          <InviteRow
            key={invite.id}
            invite={invite}
            canChange={viewer.isOwner}
            onWithdrawn={() => list.current?.focus()}
          />
        ))}
        {data.agents.map((agent) => (
          <AgentRow
            key={agent.id}
            agent={agent}
            tools={working.filter(({ createdBy }) => createdBy.id === agent.id).map(({ name }) => name)}
            isSelf={agent.id === viewer.id}
            canChange={viewer.isOwner}
          />
        ))}
      </ul>
    </div>
  );
}
