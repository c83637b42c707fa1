import type { StopKind } from '../../ui/stop.tsx';
import { type NextStep, nextStepAfter } from '../access/next-step.ts';
import { stopOf } from '../access/portal-pill.tsx';
import type { ContactPath } from '../contact/contact-path.ts';
import type { InviteTravelersMutation, TravelerInviteOutcome } from '../gql/graphql.ts';
import { words } from './invite-everyone.words.ts';

export type Result = InviteTravelersMutation['portalInviteTravelers']['results'][number];

export interface DescribedResult {
  stop: StopKind;
  text: string;
  way?: NextStep | null;
}

/** What becomes of a traveler, or became: whom the invite goes to, or why none does and what to do about it. */
export const describeResult = (result: Result, pathTo: ContactPath): DescribedResult =>
  descriptions[result.outcome](result, pathTo);

const descriptions: Record<TravelerInviteOutcome, (result: Result, pathTo: ContactPath) => DescribedResult> = {
  INVITED: ({ traveler: { contact }, delivery }) =>
    delivery ? fateOf(delivery) : { stop: 'ring', text: words.to(contact.email ?? '') },
  HAS_ACCOUNT: ({ traveler: { contact } }, pathTo) => {
    const { state, inviteExpired } = contact.portalAccount;
    const path = pathTo(contact.id, 'access');
    const said = { stop: stopOf(contact.portalAccount), text: words.hasAccount[state] };
    if (state === 'DISABLED') return { ...said, way: { label: words.manage, path } };
    return inviteExpired ? { ...said, text: words.expired, way: { label: words.resend, path } } : said;
  },
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
