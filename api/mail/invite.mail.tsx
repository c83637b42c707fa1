import { type MailFacts, MailLayout } from './layout.mail.tsx';
import { SignInLink, Strong } from './parts.mail.tsx';

/** What a mail with a one-time link is made from. */
export interface LinkMailFacts extends MailFacts {
  /** Absolute; carries the token, so it stands in the mail and nowhere else. */
  link: string;
  /** When it expires, printed. */
  until: string;
}

export function writeInviteSubject({ agency }: LinkMailFacts): string {
  return `Your page at ${agency.name} is ready`;
}

/** Invites a client to choose a password and come in. */
export function InviteMail({ facts }: { facts: LinkMailFacts }) {
  const { agency, firstName, senderName, link, until, signInUrl } = facts;
  const opening =
    senderName === null
      ? `${agency.name} has opened a private page for you.`
      : `${senderName} has opened a private page for you at ${agency.name}.`;
  return (
    <MailLayout
      facts={facts}
      preview={`Choose a password and you are in. The link works once, until ${until}.`}
      heading={`${firstName}, your page is ready`}
      lead={`${opening} Your proposals, invoices and itineraries will be there, on any device.`}
      button={{ label: 'Choose your password', href: link }}
      detail={
        <>
          Works once, until <Strong>{until}</Strong>. After that, ask for a fresh link on the{' '}
          <SignInLink href={signInUrl} />.
        </>
      }
      notYou="Not you? Ignore this email: without a password nothing happens."
    />
  );
}
