import type { ReactNode } from 'react';
import { ExactTime } from '../../ui/exact-time.tsx';
import type { EmailIntegrationsQuery } from '../gql/graphql.ts';
import { gmail as words } from './email-integrations.words.tsx';

interface GmailFactsProps {
  gmail: NonNullable<NonNullable<EmailIntegrationsQuery['viewer']>['gmail']>;
  /** Whom clients see: the agent, or the agency while this Gmail does not work. */
  sender: string;
}

/** Which Gmail it is, whom clients see, and since when it works, or does not. */
export function GmailFacts({ gmail, sender }: GmailFactsProps) {
  const { email, status, connectedAt, reconnectNeededSince } = gmail;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5">
      <Fact name={words.facts.address}>{email}</Fact>
      <Fact name={words.facts.sender}>{sender}</Fact>
      {status === 'CONNECTED' && (
        <Fact name={words.facts.connected}>
          <ExactTime at={connectedAt} />
        </Fact>
      )}
      {reconnectNeededSince && (
        <Fact name={words.facts.stopped}>
          <ExactTime at={reconnectNeededSince} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="break-words text-ink">{children}</dd>
    </>
  );
}
