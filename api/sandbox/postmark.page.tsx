import { FaultChoices } from './fault-choices.tsx';
import { base, writePage } from './page.tsx';
import { type PostmarkFault, postmarkFaults } from './postmark-fault.ts';

/** Where the page is mounted. */
export const postmarkBase = '/dev/postmark';

/** Writes the page on which one chooses what goes wrong at Postmark. */
export function writePostmarkPage(fault: PostmarkFault | null): string {
  return writePage(
    'Postmark',
    <main>
      <p>
        <a className="back" href={base}>
          Back to the mailbox
        </a>
      </p>
      <h1>Postmark</h1>
      <p className="lead">
        What no agent’s own Gmail sends goes here and stays on this machine. Choose what goes wrong with it, until you
        choose something else. What Postmark reports of an email later is chosen on that email’s page.
      </p>
      <FaultChoices action={`${postmarkBase}/fault`} faults={postmarkFaults} chosen={fault?.kind ?? null} />
    </main>,
  );
}
