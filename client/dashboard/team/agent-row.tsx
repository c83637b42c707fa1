import { useRef } from 'react';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ExactTime } from '../../ui/exact-time.tsx';
import { Stop } from '../../ui/stop.tsx';
import { type AgentsQuery, ReactivateAgentDocument, SetAgentOwnerDocument } from '../gql/graphql.ts';
import { agent as words } from './agents.words.tsx';
import { DeactivateAgent } from './deactivate-agent.tsx';
import { MemberRow } from './member-row.tsx';
import { useTeamChange } from './use-team-change.ts';

interface AgentRowProps {
  agent: AgentsQuery['agents'][number];
  /** The partner tools that work with a token of theirs. */
  tools: string[];
  isSelf: boolean;
  canChange: boolean;
}

/** Somebody who works here, or did. An owner changes everybody but themselves. */
export function AgentRow({ agent, tools, isSelf, canChange }: AgentRowProps) {
  const { id, name, email, isOwner, deactivatedAt } = agent;
  const isActive = deactivatedAt === null;
  const nameRef = useRef<HTMLElement>(null);
  const own = useTeamChange(SetAgentOwnerDocument);
  const reactivate = useTeamChange(ReactivateAgentDocument);

  return (
    <MemberRow
      nameRef={nameRef}
      name={
        <>
          {name}
          {isSelf && <span className="tag ml-2">{words.you}</span>}
          {isOwner && <span className="tag ml-2">{words.owner}</span>}
        </>
      }
      pill={
        <span className={`pill ${isActive ? 'pill-active' : 'pill-stopped'}`}>
          <Stop kind={isActive ? 'disc' : 'slashed'} />
          {isActive ? words.active : words.deactivated}
        </span>
      }
      facts={
        <>
          {email}
          {deactivatedAt && (
            <>
              {' '}
              · {words.since} <ExactTime at={deactivatedAt} />
            </>
          )}
        </>
      }
    >
      {canChange && !isSelf && (
        <>
          {isActive && (
            <BusyButton
              className="btn-ghost"
              busy={own.busy}
              busyLabel={isOwner ? words.takeOwner : words.makeOwner}
              about={name}
              onClick={() =>
                void own.change({ id, isOwner: !isOwner }, (isOwner ? words.isNoOwner : words.isOwner)(name))
              }
            >
              {isOwner ? words.takeOwner : words.makeOwner}
            </BusyButton>
          )}
          {isActive ? (
            <DeactivateAgent id={id} name={name} tools={tools} onGone={() => nameRef.current} />
          ) : (
            <BusyButton
              busy={reactivate.busy}
              busyLabel={words.reactivate}
              about={name}
              onClick={() =>
                void reactivate.change({ id }, words.isReactivated(name)).then(() => nameRef.current?.focus())
              }
            >
              {words.reactivate}
            </BusyButton>
          )}
        </>
      )}
    </MemberRow>
  );
}
