import { googleBase } from './google.page.tsx';
import { type GoogleFault, googleFaults } from './google-fault.ts';
import type { ReceivedMail } from './mailbox.ts';
import { base, Time, writePage } from './page.tsx';
import { postmarkBase } from './postmark.page.tsx';
import { type PostmarkFault, postmarkFaults } from './postmark-fault.ts';

/** What goes wrong at each provider now. */
interface Faults {
  postmark: PostmarkFault | null;
  google: GoogleFault | null;
}

/** Writes the list of what was sent, newest first. */
export function writeMailboxPage(mails: readonly ReceivedMail[], { postmark, google }: Faults): string {
  return writePage(
    'Mailbox',
    <main>
      <h1>Mailbox</h1>
      <p className="lead">
        Mail that would have gone to clients. Here it stays on this machine, newest first. Postmark and agents’ own
        Gmail are played here: choose what goes wrong with <a href={postmarkBase}>Postmark</a> or with{' '}
        <a href={googleBase}>Google</a>.
      </p>
      {postmark && <Trouble at="Postmark" page={postmarkBase} what={postmarkFaults[postmark.kind]} />}
      {google && <Trouble at="Google" page={googleBase} what={googleFaults[google]} />}
      {mails.length === 0 ? (
        <p className="empty">Nothing was sent yet. Invite a traveler, and the email is here a moment later.</p>
      ) : (
        <ul className="mails">
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
    </main>,
    <script src={`${base}/mailbox.js`} defer />,
  );
}

/** Says why mail may not come: somebody has chosen so. */
function Trouble({ at, page, what }: { at: string; page: string; what: string }) {
  return (
    <p className="trouble">
      <b>Chosen for {at}:</b> {what}. <a href={page}>Change it</a>
    </p>
  );
}

function MailRow({ mail }: { mail: ReceivedMail }) {
  return (
    <li>
      <div className="what">
        <a className="subject" href={`${base}/${mail.id}`}>
          {mail.subject}
        </a>
        <span className="quiet">{mail.from}</span>
      </div>
      <span>{mail.to}</span>
      <Time at={mail.receivedAt} />
    </li>
  );
}

/** Writes the answer to an address under which there is no mail. */
export function writeNoMailPage(): string {
  return writePage(
    'No such email',
    <main>
      <h1>No such email</h1>
      <p className="lead">
        It is not in the mailbox, or no longer: only the newest are kept. <a href={base}>Back to the mailbox</a>
      </p>
    </main>,
  );
}
