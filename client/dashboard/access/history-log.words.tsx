import type { ReactNode } from 'react';
import type { PortalAccountEventKind, PortalAccountState } from '../gql/graphql.ts';

type Told = (name: string, by: ReactNode, email: string | null) => ReactNode;

const by =
  (what: string): Told =>
  (_, actor) => (
    <>
      {what}
      {actor}
    </>
  );

export const history = {
  title: 'History',
  empty: (name: string) => `Nothing yet. Every change of ${name}’s access will be listed here, with who made it.`,
  kinds: {
    INVITE_SENT: by('Invited'),
    INVITE_RESENT: by('Invited again'),
    AUTO_INVITED: by('Invited by itself, with the first share'),
    LINK_REQUESTED: (name) => `${name} asked for a new link`,
    PASSWORD_RESET_SENT: by('Password reset sent'),
    CLAIMED: (name) => `${name} set a password`,
    PASSWORD_RESET: (name) => `${name} set a new password`,
    INVITE_CANCELLED: by('Invite cancelled and access disabled'),
    ACCESS_DISABLED: by('Access disabled'),
    REINVITED: by('Reactivated and invited again'),
    RE_ENABLED: by('Re-enabled'),
    EMAIL_CHANGED: (name, actor, email) =>
      by(email ? `Email on file changed to ${email}` : 'Email on file removed')(name, actor, email),
  } satisfies Record<PortalAccountEventKind, Told>,
  to: (address: string) => `To ${address}`,
  reEnabled: {
    ACTIVE: 'Without an email. The password from before works again.',
    PENDING: 'Without an email, and without a link that works.',
  } satisfies Partial<Record<PortalAccountState, string>>,
};
