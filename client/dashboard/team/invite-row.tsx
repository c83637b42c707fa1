import { BusyButton } from '../../ui/busy-button.tsx';
import { ExactTime } from '../../ui/exact-time.tsx';
import { Stop } from '../../ui/stop.tsx';
import { describeFully } from '../../ui/time.ts';
import { useNow } from '../../ui/use-now.ts';
import { type AgentsQuery, ResendAgentInviteDocument, WithdrawAgentInviteDocument } from '../gql/graphql.ts';
import { invite as words } from './agents.words.tsx';
import { MemberRow } from './member-row.tsx';
import { useTeamChange } from './use-team-change.ts';

interface InviteRowProps {
  invite: AgentsQuery['agentInvites'][number];
  canChange: boolean;
  /** The row is gone with its invite. */
  onWithdrawn: () => void;
}

/** Somebody who is invited and not in yet. */
export function InviteRow({ invite: { id, email, expiresAt, mail }, canChange, onWithdrawn }: InviteRowProps) {
  const resend = useTeamChange(ResendAgentInviteDocument);
  const withdraw = useTeamChange(WithdrawAgentInviteDocument);
  const isExpired = useNow() >= new Date(expiresAt);
  const trouble = words.troubles[mail.status];

  return (
    <MemberRow
      name={email}
      pill={
        <span className="pill pill-pending">
          <Stop kind={isExpired ? 'open' : 'ring'} />
          {isExpired ? words.expired : words.pending}
        </span>
      }
      facts={
        <>
          {isExpired ? (
            <>
              {words.ended} <ExactTime at={expiresAt} />.
            </>
          ) : (
            <>
              {words.works} <time dateTime={expiresAt}>{describeFully(new Date(expiresAt))}</time>.
            </>
          )}
          {trouble && (
            <span className="mt-1 flex items-baseline gap-1.5 text-trouble">
              <Stop kind="diamond" />
              {trouble}
            </span>
          )}
        </>
      }
    >
      {canChange && (
        <>
          <BusyButton
            busy={resend.busy}
            busyLabel={words.resend}
            about={email}
            onClick={() => void resend.change({ id }, words.resent(email))}
          >
            {words.resend}
          </BusyButton>
          <BusyButton
            className="btn-ghost"
            busy={withdraw.busy}
            busyLabel={words.withdraw}
            about={email}
            onClick={() => void withdraw.change({ id }, words.withdrawn(email)).then(onWithdrawn)}
          >
            {words.withdraw}
          </BusyButton>
        </>
      )}
    </MemberRow>
  );
}
