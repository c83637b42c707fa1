import { type MailFacts, MailLayout } from './layout.mail.tsx';
import { SignInLink, Strong } from './parts.mail.tsx';

/** How the product signs what it writes to agents: these mails are its own, not the agency's. */
export const product = { name: 'Trips', logoUrl: null, brandColor: '#09576f' };

/** What every mail to an agent is made from; `agency` is the product. */
export interface AgentMailFacts extends MailFacts {
  /** The agency that the agent works for. */
  team: string;
}

/** With a one-time link. */
export interface AgentLinkMailFacts extends AgentMailFacts {
  link: string;
  /** When it expires, printed. */
  until: string;
}

/** Invites somebody to work at an agency. */
export function AgentInviteMail({ facts }: { facts: AgentLinkMailFacts }) {
  const { team, senderName, link, until } = facts;
  return (
    <MailLayout
      facts={{ ...facts, senderName: null }}
      preview={`Choose a password and you are in. The link works once, until ${until}.`}
      heading={`Join ${team}`}
      lead={`${senderName} has invited you to ${team} on Trips, where its trips and clients are.`}
      button={{ label: 'Choose your password', href: link }}
      detail={
        <>
          Works once, until <Strong>{until}</Strong>. After that, ask {senderName} for a new one.
        </>
      }
      notYou="Not you? Ignore this email: without a password nothing happens."
    />
  );
}

/** Lets an agent choose a new password. */
export function AgentPasswordResetMail({ facts }: { facts: AgentLinkMailFacts }) {
  const { team, firstName, link, until, signInUrl } = facts;
  return (
    <MailLayout
      facts={facts}
      preview={`The link works once, for 60 minutes, until ${until}.`}
      heading={`${firstName}, choose a new password`}
      lead={`Somebody asked for a new password for your work at ${team}. If it was you, choose one now. Every device that is signed in is then signed out.`}
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

/** Tells an agent that the password is a new one. Carries no token. */
export function AgentPasswordChangedMail({ facts }: { facts: AgentMailFacts & { at: string } }) {
  const { team, firstName, at, signInUrl } = facts;
  return (
    <MailLayout
      facts={facts}
      preview={`It was changed on ${at}. If that was you, there is nothing to do.`}
      heading={`${firstName}, your password was changed`}
      lead={
        <>
          The password for your work at {team} was changed on <Strong>{at}</Strong>, and every device was signed out. If
          that was you, there is nothing to do but sign in again.
        </>
      }
      button={{ label: 'Sign in', href: signInUrl }}
      detail={`If it was not you, press Forgot password on the sign-in page and choose a new one now. Then tell an owner of ${team}.`}
      notYou="You get this email whenever your password changes."
    />
  );
}
