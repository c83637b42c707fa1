import type { ContactPath } from '../contact/contact-path.ts';
import type { EmailDeliveryStatus, PortalAction, PortalActionResultFragment } from '../gql/graphql.ts';
import type { Telling } from '../shell/use-tell.ts';
import { JustSent } from './just-sent.tsx';
import { nextStepAfter } from './next-step.ts';
import { isSilent } from './portal-actions.ts';
import { words } from './words.ts';

type Delivery = NonNullable<PortalActionResultFragment['delivery']>;
type Told = Pick<Telling, 'mark' | 'text'>;

const sent = ({ purpose, to }: Delivery): Told => ({ mark: 'done', text: words.sentTo(purpose, to) });
const notSent = ({ to, problem }: Delivery): Told => ({ mark: 'trouble', text: words.notSentTo(to, problem) });

const fates: Record<EmailDeliveryStatus, (delivery: Delivery) => Told> = {
  QUEUED: ({ to }) => ({ mark: 'waiting', text: words.stillSendingTo(to) }),
  SENT: sent,
  DELIVERED: sent,
  BOUNCED: notSent,
  SPAM_COMPLAINT: notSent,
  FAILED: notSent,
  SUPERSEDED: notSent,
};

/** The toast after an action: where the mail went, what else it did, or why it didn't. Null when the button was stale: that is told beside it. */
export function describeOutcome(
  { portalAccount, delivery, errors: [error] }: PortalActionResultFragment,
  action: PortalAction,
  contact: { id: string; firstName: string },
  pathTo: ContactPath,
): Telling | null {
  const id = `portal-${contact.id}`;
  if (error?.code === 'ACTION_NOT_AVAILABLE') return null;
  if (error?.code === 'JUST_SENT' && error.retryAt) {
    return { id, mark: 'waiting', text: <JustSent action={action} retryAt={error.retryAt} /> };
  }
  if (error) {
    return {
      id,
      mark: 'trouble',
      text: words.refused(action, error.message),
      nextStep: nextStepAfter(error, contact.id, pathTo, action) ?? undefined,
    };
  }
  if (isSilent(action) && portalAccount) {
    return { id, mark: 'done', text: words.done(action, contact.firstName, portalAccount.state) };
  }
  return delivery ? { id, ...fates[delivery.status](delivery) } : null;
}
