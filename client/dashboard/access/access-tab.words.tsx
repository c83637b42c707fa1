import type { ReactNode } from 'react';
import { amount } from '../../ui/amount.ts';
import type { LoginEventKind, PortalAction } from '../gql/graphql.ts';

export const state = {
  none: 'No portal access yet',
  noneText: (name: string) => `${name} can’t see trips online until you send an invite.`,
  inSince: (day: ReactNode) => <>In the portal since {day}.</>,
  signsInAs: (address: string) => (
    <>
      Signs in as <b>{address}</b>.
    </>
  ),
  invited: (when: ReactNode, by: ReactNode) => (
    <>
      Invited {when}
      {by}.
    </>
  ),
  invitedByItself: (when: ReactNode) => <>Invited {when} by itself, with the first share.</>,
  askedForLink: (name: string, when: ReactNode) => (
    <>
      {name} asked for a new link {when}.
    </>
  ),
  worksUntil: (until: ReactNode) => (
    <>
      The link works until <b className="whitespace-nowrap">{until}</b>, once.
    </>
  ),
  ended: (day: ReactNode) => <>The link ended on {day}.</>,
  hasEnded: 'There is no link that works.',
  endedWithEmail: 'The link ended when the email on file changed.',
  disabled: (by: ReactNode, when: ReactNode) => (
    <>
      Disabled{by} on {when}.
    </>
  ),
  activeBefore: (day: ReactNode) => <>Before that, active since {day}.</>,
  pendingBefore: 'Before that, the invite was pending.',
  untouched: (name: string) => `${name} can’t sign in. The contact and the trips are untouched.`,
};

/** Where the client signs in with another address than the one on file. */
export const difference = {
  text: (name: string, signIn: string, onFile: string | null) => (
    <>
      {name} signs in with <b>{signIn}</b>; on file is {onFile ? <b>{onFile}</b> : 'no email'}.
    </>
  ),
  way: {
    ACTIVE: 'To change the sign-in: Disable access, then Reactivate & reinvite.',
    DISABLED: 'Reactivate & reinvite takes the email on file, Re-enable only keeps the sign-in.',
  },
};

/** What an action does, before it is pressed. */
export const consequences: Record<
  PortalAction,
  (name: string, more: { endsLink: boolean; hadPassword: boolean }) => string
> = {
  SEND_INVITE: (name) => `Mails a link to set a password, good for 7 days. With it ${name} sees what you share.`,
  RESEND_INVITE: (name, { endsLink }) =>
    endsLink
      ? `Mails a new link, good for 7 days. The one ${name} has stops working.`
      : 'Mails a new link, good for 7 days.',
  SEND_PASSWORD_RESET: () => 'Mails a link that works for 60 minutes. Until it is used, the current password stays.',
  CANCEL_AND_DISABLE: (name, { endsLink }) =>
    `${endsLink ? 'Ends the link. ' : ''}${name} can’t get in until you bring access back.`,
  DISABLE_ACCESS: (name) => `Signs ${name} out everywhere and bars the way back in. The contact stays.`,
  REACTIVATE_AND_REINVITE: (_, { hadPassword }) =>
    hadPassword
      ? 'Mails an invite to choose a new password. The old one stops working.'
      : 'Mails an invite to choose a password.',
  RE_ENABLE_ONLY: (name, { hadPassword }) =>
    hadPassword
      ? `No email. ${name} signs in with the password from before.`
      : 'No email, and no link that works. Resend the invite when you like.',
};

export const waysBack = {
  title: 'Bring access back',
  activeAgain: 'Active again',
  pending: 'Invite pending',
  expired: 'Invite expired',
};

export const busy = { CANCEL_AND_DISABLE: 'Cancelling…', DISABLE_ACCESS: 'Disabling…', RE_ENABLE_ONLY: 'Enabling…' };

export const confirming = {
  CANCEL_AND_DISABLE: {
    title: (fullName: string) => `Cancel ${fullName}’s invite and disable access?`,
    text: (name: string) =>
      `The link stops working at once and ${name} can’t get in. The contact, the trips and the history stay, and you can bring access back.`,
    keep: 'Keep invite',
  },
  DISABLE_ACCESS: {
    title: (fullName: string) => `Disable ${fullName}’s access?`,
    text: (name: string) =>
      `${name} is signed out everywhere at once and can’t sign in. The contact, the trips and the history stay, and you can bring access back.`,
    keep: 'Keep access',
  },
};

export const signIns = {
  title: 'Sign-ins',
  empty: (name: string) => `Nothing yet. You will see here when ${name} sets a password, and each sign-in after that.`,
  kinds: {
    CLAIMED: 'Set a password and signed in',
    SIGNED_IN: 'Signed in',
    SIGN_IN_FAILED: 'Wrong password',
    SIGN_IN_BLOCKED: 'Sign-in blocked',
    SIGNED_OUT: 'Signed out',
    PASSWORD_RESET: 'Set a new password',
  } satisfies Record<LoginEventKind, string>,
  unknownDevice: 'Unknown device',
  on: (browser: string, device: string) => `${browser} on ${device}`,
};

export const logs = {
  shown: (shown: number, all: number) => `${amount(shown)} of ${amount(all)}`,
  failure: 'The rest didn’t load. Check your connection, then try again.',
};
