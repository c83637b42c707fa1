import type { ReactNode } from 'react';
import type { StopKind } from '../../ui/stop.tsx';
import { type NextStep, nextStepAfter } from '../access/next-step.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import type { EmailDeliveryStatus, InviteTravelersMutation, TravelerInviteOutcome } from '../gql/graphql.ts';
import { describeTrouble } from '../trip/describe-trouble.tsx';
import { words } from './invite-everyone.words.ts';

export type Result = InviteTravelersMutation['portalInviteTravelers']['results'][number];

export interface DescribedResult {
  stop: StopKind;
  text: ReactNode;
  way?: (NextStep & { tail?: string }) | null;
}

const onTheWay: EmailDeliveryStatus[] = ['QUEUED', 'SENT', 'DELIVERED'];

/** Whether an invite goes to a traveler, or went. */
export const isInvited = ({ outcome, delivery }: Result): boolean =>
  outcome === 'INVITED' && (!delivery || onTheWay.includes(delivery.status));

/** What becomes of a traveler, or became: whom the invite goes to, or why none does and what to do about it. */
export const describeResult = (result: Result, pathTo: ContactPath): DescribedResult =>
  descriptions[result.outcome](result, pathTo);

const descriptions: Record<TravelerInviteOutcome, (result: Result, pathTo: ContactPath) => DescribedResult> = {
  INVITED: ({ traveler: { contact }, delivery }) =>
    delivery ? fateOf(delivery) : { stop: 'ring', text: words.to(contact.email ?? '') },
  HAS_ACCOUNT: leaveAlone,
  FAILED: ({ traveler: { contact }, error }, pathTo) => ({
    stop: 'diamond',
    text: error?.message ?? '',
    way: error && nextStepAfter(error, contact.id, pathTo, 'SEND_INVITE'),
  }),
};

function fateOf({ status, to, problem }: NonNullable<Result['delivery']>): DescribedResult {
  if (status === 'QUEUED') return { stop: 'ring', text: words.stillSendingTo(to) };
  if (status === 'SENT' || status === 'DELIVERED') return { stop: 'check', text: words.sentTo(to) };
  return { stop: 'diamond', text: words.notSentTo(to, problem) };
}

/** Nothing happens to an account: the marks of a state would say that something does. */
function leaveAlone({ traveler: { contact } }: Result, pathTo: ContactPath): DescribedResult {
  const { state, inviteExpired } = contact.portalAccount;
  const path = pathTo(contact.id, 'access');
  if (state === 'DISABLED')
    return { stop: 'slashed', text: words.hasAccount[state], way: { label: words.manage, path } };
  const trouble = state === 'PENDING' && describeTrouble(contact, contact.portalAccount, pathTo);
  if (trouble) return { stop: 'diamond', ...trouble };
  if (inviteExpired) return { stop: 'open', text: words.expired, way: { label: words.resend, path } };
  return { stop: 'dot', text: words.hasAccount[state] };
}
