import { amount, count } from '../../ui/amount.ts';
import type { PortalAccountState } from '../gql/graphql.ts';

export const words = {
  act: 'Invite all travelers without access',
  primary: 'Primary',
  willBe: (travelers: number) =>
    travelers === 0 ? 'Nobody on this trip can be invited now.' : `${count(travelers, 'traveler')} will get an invite.`,
  were: (invited: number, failed: number) =>
    [invited > 0 && `${count(invited, 'traveler')} invited.`, failed > 0 && `${amount(failed)} could not be invited.`]
      .filter(Boolean)
      .join(' ') || 'Nobody was left to invite.',
  /** Above those who are invited, and above everybody else. */
  titles: {
    before: { invited: 'Will get an invite', others: 'Will get none' },
    after: { invited: 'Invited', others: 'Not invited' },
  },
  to: (address: string) => `Invite to ${address}`,
  sentTo: (address: string) => `Invite sent to ${address}`,
  stillSendingTo: (address: string) => `Still sending to ${address}`,
  notSentTo: (address: string, problem: string | null) => `Not sent to ${address}. ${problem ?? ''}`.trim(),
  hasAccount: {
    NONE: 'Has an account',
    PENDING: 'Is already invited',
    ACTIVE: 'Already has access',
    DISABLED: 'Access is disabled, and stays so.',
  } satisfies Record<PortalAccountState, string>,
  expired: 'Was invited before, and the link has ended.',
  manage: 'Manage in Access tab',
  resend: 'Resend in Access tab',
  cancel: 'Cancel',
  close: 'Close',
  invite: (travelers: number) => `Invite ${count(travelers, 'traveler')}`,
  sending: 'Sending…',
  looking: 'Looking up who can be invited.',
  again: 'Try again',
  notLooked: 'Who can be invited could not be looked up. Nobody was invited.',
  noAnswer: 'The server didn’t answer, so we can’t say who was invited. Try again: nobody is invited twice.',
  turnedAway: 'Nobody was invited: the server is busy. Try again in a moment.',
};
