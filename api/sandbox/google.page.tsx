import { FaultChoices } from './fault-choices.tsx';
import { type GoogleFault, googleFaults } from './google-fault.ts';
import { base, writePage } from './page.tsx';

/** Where the page is mounted. */
export const googleBase = '/dev/google';

/** Writes the page on which one chooses what goes wrong at Google. */
export function writeGooglePage(fault: GoogleFault | null): string {
  return writePage(
    'Google',
    <main>
      <p>
        <a className="back" href={base}>
          Back to the mailbox
        </a>
      </p>
      <h1>Google</h1>
      <p className="lead">
        What agents send from their own Gmail goes here and stays on this machine. Choose what goes wrong with it, until
        you choose something else.
      </p>
      <FaultChoices action={`${googleBase}/fault`} faults={googleFaults} chosen={fault} />
      <h2>Once</h2>
      <form method="post" action={`${googleBase}/expire`}>
        <button type="submit" className="choice">
          Let the tokens of the hour expire
        </button>{' '}
        <span className="quiet">A fresh one is fetched: nobody notices.</span>
      </form>
    </main>,
  );
}
