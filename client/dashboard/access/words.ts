import type { EmailPurpose, PortalAccountState } from '../gql/graphql.ts';
import type { MailingAction } from './mailing-actions.ts';

const mails: Record<EmailPurpose, string> = {
  INVITE: 'Invite',
  PASSWORD_RESET: 'Password reset',
  PASSWORD_CHANGED: 'Password notice',
};

export const words = {
  pill: { active: 'Active', activeInFull: 'Portal active', pending: 'Invite pending', expired: 'Invite expired' },
  by: (name: string | null) => `by ${name ?? 'you'}`,
  sending: 'Sending…',
  sentTo: (purpose: EmailPurpose, address: string) => `${mails[purpose]} sent to ${address}`,
  stillSendingTo: (address: string) => `Still sending to ${address}`,
  notSentTo: (address: string, problem: string | null) => `Not sent to ${address}. ${problem ?? ''}`.trim(),
  notSent: (reason: string) => `Not sent. ${reason}`,
  justSent: 'Just sent.',
  sentTooOften: 'Sent too often today.',
  sendAgain: (action: MailingAction) => (action === 'RESEND_INVITE' ? 'You can resend' : 'You can send again'),
  noAnswer: 'The server didn’t answer, so we can’t say whether it was sent. Look again in a moment before you resend.',
  turnedAway: 'Nothing was sent: the server is busy. Try again in a moment.',
  /** By the state that the account turned out to be in. */
  stale: {
    NONE: (name: string) => `Nothing was sent. ${name} has no portal access by now.`,
    PENDING: (name: string) => `Nothing was sent. ${name} has been invited in the meantime.`,
    ACTIVE: (name: string) => `Nothing was sent. ${name} has set a password in the meantime and is in.`,
    DISABLED: (name: string) => `Nothing was sent. ${name}’s access has been disabled in the meantime.`,
  } satisfies Record<PortalAccountState, (name: string) => string>,
  nextStep: {
    addEmail: 'Add email',
    correctEmail: 'Correct the email',
    openClash: (name: string) => `Open ${name}`,
  },
};
