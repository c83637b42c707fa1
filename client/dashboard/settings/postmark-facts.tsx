import type { ReactNode } from 'react';
import { postmark as words } from './email-integrations.words.tsx';
import type { Agent } from './gmail-card.tsx';

/** What goes through Postmark whatever is connected, and what does now. */
export function PostmarkFacts({ agent: { gmail, agency, email } }: { agent: Agent }) {
  return (
    <section aria-labelledby="postmark">
      <h3 id="postmark" className="pb-3 text-16 font-semibold">
        {words.title}
      </h3>
      <dl className="border-b border-line">
        <Fact name={words.yours}>{words.yoursBy(gmail?.status ?? null, agency.name, email)}</Fact>
        <Fact name={words.always}>{words.alwaysText}</Fact>
        <Fact name={words.fate}>{words.fateText}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-t border-line py-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="font-medium">{name}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  );
}
