import { useMutation } from '@apollo/client/react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ConnectGmailDocument } from '../gql/graphql.ts';
import { type Problem, connecting as words } from './email-integrations.words.tsx';

interface ConnectGmailProps {
  label: string;
  /** Why Google's page did not open. Null when it is tried again. */
  onProblem: (problem: Problem | null) => void;
  /** Stands before what the press does. */
  children: ReactNode;
}

/** Leaves for Google's consent page, which sends the agent back here. */
export function ConnectGmail({ label, onProblem, children }: ConnectGmailProps) {
  const consequenceId = useId();
  const { isLeaving, leaveFor } = useLeaving();
  const [connect, { loading }] = useMutation(ConnectGmailDocument, {
    onCompleted: ({ gmailConnect: { authorizationUrl, errors } }) => {
      if (authorizationUrl) leaveFor(authorizationUrl);
      else onProblem({ title: words.notSetUp, text: errors.map(({ message }) => message).join(' ') });
    },
    onError: () => onProblem(words.notOpened),
  });

  function press() {
    onProblem(null);
    void connect();
  }

  return (
    <div className="grid justify-items-start gap-3">
      <p id={consequenceId}>
        {children} {words.consequence}
      </p>
      <BusyButton
        className="btn-primary"
        busy={loading || isLeaving}
        busyLabel={words.busy}
        aria-describedby={consequenceId}
        onClick={press}
      >
        {label}
      </BusyButton>
    </div>
  );
}

/** The page stands until the next one comes, and again when the agent turns back to it. */
function useLeaving() {
  const [isLeaving, setIsLeaving] = useState(false);
  useEffect(() => {
    const stay = () => setIsLeaving(false);
    window.addEventListener('pageshow', stay);
    return () => window.removeEventListener('pageshow', stay);
  }, []);
  function leaveFor(url: string) {
    setIsLeaving(true);
    window.location.assign(url);
  }
  return { isLeaving, leaveFor };
}
