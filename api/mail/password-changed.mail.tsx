import { type MailFacts, MailLayout } from './layout.mail.tsx';
import { Strong } from './parts.mail.tsx';

export interface PasswordChangedMailFacts extends MailFacts {
  /** When it was changed, printed. */
  at: string;
}

export function writePasswordChangedSubject(): string {
  return 'Your password was changed';
}

/** Tells a client that the password is a new one. Carries no token: it may go to a mailbox somebody else reads. */
export function PasswordChangedMail({ facts }: { facts: PasswordChangedMailFacts }) {
  const { agency, firstName, at, signInUrl } = facts;
  return (
    <MailLayout
      facts={facts}
      preview={`It was changed on ${at}. If that was you, there is nothing to do.`}
      heading={`${firstName}, your password was changed`}
      lead={
        <>
          The password for your page at {agency.name} was changed on <Strong>{at}</Strong>, and every device was signed
          out. If that was you, there is nothing to do but sign in again.
        </>
      }
      button={{ label: 'Sign in', href: signInUrl }}
      detail={`If it was not you, press Forgot password on the sign-in page and choose a new one now. Then reply to this email, so that ${agency.name} knows.`}
      notYou="You get this email whenever your password changes."
    />
  );
}
