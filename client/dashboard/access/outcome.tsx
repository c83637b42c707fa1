import type { ContactPath } from '../contact/contact-path.ts';
import type { EmailDeliveryStatus, PortalActionResultFragment } from '../gql/graphql.ts';
import type { Telling } from '../shell/use-tell.ts';
import { JustSent } from './just-sent.tsx';
import type { MailingAction } from './mailing-actions.ts';
import { nextStepAfter } from './next-step.ts';
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

/** The toast after an action that mails: where it went, or why it didn't. Null when the button was stale: that is told in its row. */
export function describeOutcome(
  { delivery, errors: [error] }: PortalActionResultFragment,
  action: MailingAction,
  contact: { id: string },
  pathTo: ContactPath,
): Telling | null {
  const id = `mail-${contact.id}`;
  if (error?.code === 'ACTION_NOT_AVAILABLE') return null;
  if (error?.code === 'JUST_SENT' && error.retryAt) {
    return { id, mark: 'waiting', text: <JustSent action={action} retryAt={error.retryAt} /> };
  }
  if (error) {
    return {
      id,
      mark: 'trouble',
      text: words.notSent(error.message),
      nextStep: nextStepAfter(error, contact.id, pathTo) ?? undefined,
    };
  }
  return delivery ? { id, ...fates[delivery.status](delivery) } : null;
}
