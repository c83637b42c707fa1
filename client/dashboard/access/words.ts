import type { EmailPurpose, PortalAccountState, PortalAction } from '../gql/graphql.ts';
import { isSilent, type SilentAction } from './portal-actions.ts';

const mails: Record<EmailPurpose, string> = {
  INVITE: 'Invite',
  PASSWORD_RESET: 'Password reset',
  PASSWORD_CHANGED: 'Password notice',
};

/** By the state that the account turned out to be in. */
const meanwhile: Record<PortalAccountState, (name: string) => string> = {
  NONE: (name) => `${name} has no portal access by now.`,
  PENDING: (name) => `${name} has been invited in the meantime.`,
  ACTIVE: (name) => `${name} has set a password in the meantime and is in.`,
  DISABLED: (name) => `${name}’s access has been disabled in the meantime.`,
};

const done: Record<SilentAction, (name: string, state: PortalAccountState) => string> = {
  CANCEL_AND_DISABLE: (name) => `Invite cancelled. ${name} can’t get in.`,
  DISABLE_ACCESS: (name) => `Access disabled. ${name} is signed out everywhere.`,
  RE_ENABLE_ONLY: (name, state) =>
    state === 'ACTIVE'
      ? `Access is back. ${name} signs in with the password from before.`
      : `Access is back. ${name} has no link yet.`,
};

const nothing = (action: PortalAction) => (isSilent(action) ? 'Nothing was changed' : 'Nothing was sent');

export const words = {
  pill: {
    active: 'Active',
    activeInFull: 'Portal active',
    pending: 'Invite pending',
    expired: 'Invite expired',
    disabled: 'Disabled',
    disabledInFull: 'Portal disabled',
  },
  /** For a screen reader, when a pill changes by itself. */
  changed: {
    NONE: 'no portal access',
    PENDING: 'invite pending',
    ACTIVE: 'portal active',
    DISABLED: 'access disabled',
  } satisfies Record<PortalAccountState, string>,
  expired: 'invite expired',
  by: (name: string | null) => `by ${name ?? 'you'}`,
  sending: 'Sending…',
  sentTo: (purpose: EmailPurpose, address: string) => `${mails[purpose]} sent to ${address}`,
  stillSendingTo: (address: string) => `Still sending to ${address}`,
  notSentTo: (address: string, problem: string | null) => `Not sent to ${address}. ${problem ?? ''}`.trim(),
  refused: (action: PortalAction, reason: string) =>
    `${isSilent(action) ? 'Nothing was changed.' : 'Not sent.'} ${reason}`,
  done: (action: SilentAction, name: string, state: PortalAccountState) => done[action](name, state),
  alreadySent: 'Already sent.',
  sentTooOften: 'Sent too often within 24 hours.',
  sendAgain: (action: PortalAction) => (action === 'RESEND_INVITE' ? 'You can resend' : 'You can send again'),
  noAnswer: (action: PortalAction) =>
    isSilent(action)
      ? 'The server didn’t answer, so we can’t say whether anything changed. Look again in a moment.'
      : 'The server didn’t answer, so we can’t say whether it was sent. Look again in a moment before you resend.',
  turnedAway: (action: PortalAction) => `${nothing(action)}: the server is busy. Try again in a moment.`,
  /** What an action that was no longer on offer did, and why. */
  stale: (action: PortalAction, state: PortalAccountState, name: string) =>
    `${nothing(action)}. ${meanwhile[state](name)}`,
  nextStep: {
    addEmail: 'Add email',
    correctEmail: 'Correct the email',
    manage: 'Manage in Access tab',
    openClash: (name: string) => `Open ${name}`,
  },
};
