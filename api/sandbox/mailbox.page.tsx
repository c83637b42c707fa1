import { googleBase } from './google.page.tsx';
import type { ReceivedMail } from './mailbox.ts';
import { base, Time, writePage } from './page.tsx';

/** Writes the list of what was sent, newest first. */
export function writeMailboxPage(mails: readonly ReceivedMail[]): string {
  return writePage(
    'Mailbox',
    <main>
      <h1>Mailbox</h1>
      <p className="lead">
        Mail that would have gone to clients. Here it stays on this machine, newest first. Agents’ own Gmail is played
        here, too: <a href={googleBase}>choose what goes wrong with it</a>.
      </p>
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
