import type { LinkMailFacts } from './invite.mail.tsx';
import { MailLayout } from './layout.mail.tsx';
import { SignInLink, Strong } from './parts.mail.tsx';

export function writePasswordResetSubject({ agency }: LinkMailFacts): string {
  return `Choose a new password for ${agency.name}`;
}

/** Lets a client who has an account choose a new password. */
export function PasswordResetMail({ facts }: { facts: LinkMailFacts }) {
  const { agency, firstName, senderName, link, until, signInUrl } = facts;
  const lead =
    senderName === null
      ? `Somebody asked for a new password for your page at ${agency.name}. If it was you, choose one now. Every device that is signed in is then signed out.`
      : `${senderName} has sent you a link to choose a new password for your page at ${agency.name}. Every device that is signed in is then signed out.`;
  return (
    <MailLayout
      facts={facts}
      preview={`The link works once, for 60 minutes, until ${until}.`}
      heading={`${firstName}, choose a new password`}
      lead={lead}
      button={{ label: 'Choose a new password', href: link }}
      detail={
        <>
          Works once, for 60 minutes, until <Strong>{until}</Strong>. After that, press Forgot password on the{' '}
          <SignInLink href={signInUrl} />.
        </>
      }
      notYou="If you did not ask for this, ignore this email: your password stays as it is."
    />
  );
}
