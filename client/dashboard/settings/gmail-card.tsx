import { useRef, useState } from 'react';
import type { EmailIntegrationsQuery } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';
import { ConnectGmail } from './connect-gmail.tsx';
import { DisconnectGmail } from './disconnect-gmail.tsx';
import { connecting, type Problem, gmail as words } from './email-integrations.words.tsx';
import { GmailFacts } from './gmail-facts.tsx';
import { GmailPill } from './gmail-pill.tsx';
import { useConsentOutcome } from './use-consent-outcome.ts';

export type Agent = NonNullable<EmailIntegrationsQuery['viewer']>;

/** The agent's own Gmail: what it is good for, whether it works, and the next act. Tells how a way to Google ended. */
export function GmailCard({ agent }: { agent: Agent }) {
  const { gmail } = agent;
  const isConnected = gmail?.status === 'CONNECTED';
  const tell = useTell();
  const [problem, setProblem] = useState<Problem | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useConsentOutcome((outcome) => {
    if (outcome !== 'connected') setProblem(connecting.refused[outcome]);
    else if (isConnected) tell({ id: 'gmail', mark: 'done', text: connecting.done(gmail.email) });
  });

  const sender = words.sender(agent.name, agent.agency.name);
  return (
    <section className="card" aria-labelledby="gmail">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 p-4">
        <h3 ref={heading} id="gmail" tabIndex={-1} className="rounded-s text-16 font-semibold outline-none">
          {words.title}
        </h3>
        {gmail && <GmailPill status={gmail.status} />}
      </div>
      <div className="grid gap-4 px-4 pb-4 text-ink-2">
        {problem && (
          <div role="alert" className="note note-trouble">
            <p className="font-medium text-ink">{problem.title}</p>
            <p>
              {problem.text} {!isConnected && connecting.startAgain}
            </p>
          </div>
        )}
        {gmail ? (
          <GmailFacts gmail={gmail} sender={isConnected ? sender : agent.agency.name} />
        ) : (
          <p>{words.offer(sender)}</p>
        )}
        {gmail?.status === 'RECONNECT_NEEDED' && <p className="note note-pending">{words.expired}</p>}
        {!isConnected && (
          <ConnectGmail label={gmail ? connecting.reconnect : connecting.connect} onProblem={setProblem}>
            {gmail === null && words.permission}
          </ConnectGmail>
        )}
      </div>
      <DisconnectGmail address={gmail?.email ?? null} agency={agent.agency.name} onGone={() => heading.current} />
    </section>
  );
}
