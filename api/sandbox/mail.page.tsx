import type { ReactNode } from 'react';
import type { ReceivedMail } from './mailbox.ts';
import { base, Time, writePage } from './page.tsx';
import { reports } from './postmark-event.ts';
import type { Reported } from './report-event.ts';

/**
 * Writes one mail: its link ready to click, its headers, what Postmark may report of it and has reported so far, the
 * page its reader sees, and the text part.
 */
export function writeMailPage(mail: ReceivedMail, reported: readonly Reported[]): string {
  const link = findLink(mail.text);
  return writePage(
    mail.subject,
    <main>
      <p>
        <a className="back" href={base}>
          Back to the mailbox
        </a>
      </p>
      <h1>{mail.subject}</h1>
      {link && (
        <p className="act">
          <a className="button" href={link.url}>
            Open the {link.kind} link
          </a>
          <span className="quiet">As {mail.to} would.</span>
        </p>
      )}
      <dl>
        <Header name="From">{mail.from}</Header>
        <Header name="Reply-To">{mail.replyTo ?? 'None: replies go to the sender'}</Header>
        <Header name="To">{mail.to}</Header>
        <Header name="Subject">{mail.subject}</Header>
        <Header name="Date">
          <Time at={mail.receivedAt} />
        </Header>
        <Header name="Sent through">{mail.provider === 'GMAIL' ? 'Gmail' : 'Postmark'}, played by the sandbox</Header>
      </dl>
      {mail.provider === 'POSTMARK' && <Reports mail={mail} reported={reported} />}
      <div className="parts">
        <section>
          <h2>As it looks</h2>
          <iframe
            title={`Email “${mail.subject}”`}
            src={`${base}/${mail.id}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </section>
        <section>
          <h2>Text part</h2>
          <pre>{mail.text}</pre>
        </section>
      </div>
    </main>,
  );
}

/** Postmark tells what became of a mail by calling our webhook: here it does so when a button is pressed. */
function Reports({ mail, reported }: { mail: ReceivedMail; reported: readonly Reported[] }) {
  return (
    <section className="reports">
      <h2>What Postmark reports of it</h2>
      <form method="post" action={`${base}/${mail.id}/reports`}>
        {Object.entries(reports).map(([report, label]) => (
          <button key={report} type="submit" className="choice" name="report" value={report}>
            {label}
          </button>
        ))}
      </form>
      {reported.length === 0 ? (
        <p className="quiet">Nothing so far.</p>
      ) : (
        <ol>
          {reported.map(({ report, at, status }) => (
            <li key={at}>
              {reports[report]} <Time at={at} />{' '}
              <span className="quiet">
                {status === 200 ? 'Our webhook took it.' : `Our webhook answered ${status}.`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The claim or reset link of a mail, from its text part. */
function findLink(text: string): { kind: 'claim' | 'reset'; url: string } | null {
  const found = /https?:\/\/[^\s<>"]+\/portal\/[^\s<>"/]+\/(claim|reset)\/[^\s<>"]+/.exec(text);
  return found && { kind: found[1] as 'claim' | 'reset', url: found[0] };
}

function Header({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
