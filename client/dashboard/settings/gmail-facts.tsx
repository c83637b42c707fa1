import type { ReactNode } from 'react';
import { ExactTime } from '../../ui/exact-time.tsx';
import { gmail as words } from './email-integrations.words.tsx';

interface GmailFactsProps {
  gmail: { email: string; connectedAt: string };
  /** How clients see who writes. */
  sender: string;
}

/** Which Gmail it is, how its email reads, and since when. */
export function GmailFacts({ gmail: { email, connectedAt }, sender }: GmailFactsProps) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5">
      <Fact name={words.facts.address}>{email}</Fact>
      <Fact name={words.facts.sender}>{sender}</Fact>
      <Fact name={words.facts.connected}>
        <ExactTime at={connectedAt} />
      </Fact>
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
