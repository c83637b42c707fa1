import type { Models } from 'postmark';
import { validate } from 'uuid';
import type { Fate } from './delivery-fate.rules.ts';

/** What Postmark tells of a message that it took. */
export interface MessageNews {
  kind: 'message';
  /** Postmark's. Null where it is none. */
  messageId: string | null;
  /** Our own, as the message carries it; it is known before Postmark's is. Null where it is none. */
  delivery: { agencyId: string; id: string } | null;
  fate: Fate;
  /** In words for an agent; they depend on the fate alone, so that the order of the news does not matter. */
  problem: string | null;
  /** Whether the address gets no more mail. */
  suppresses: boolean;
  at: Date;
}

/** What Postmark tells of an address: whether it gets mail. */
export interface AddressNews {
  kind: 'address';
  email: string;
  lifted: boolean;
  at: Date;
}

type PostmarkEvent =
  | Models.DeliveryWebhook
  | Models.BounceWebhook
  | Models.SpamComplaintWebhook
  | Models.SubscriptionChangeWebhook;
/** It comes from outside: whatever the package says, every field may be missing. */
type Given<Event> = Event extends object ? { [K in keyof Event]?: K extends 'RecordType' ? Event[K] : unknown } : never;

/** The address does not exist, or was closed to us by a person: the next mail would come back as well. */
const dead = ['HardBounce', 'BadEmailAddress', 'ManuallyDeactivated'];
/** This mail is lost, another one may get through. */
const refused = ['Blocked', 'SpamNotification', 'VirusNotification', 'DMARCPolicy', 'ChallengeVerification'];

const problems = {
  dead: 'The email came back: this address does not exist, or takes no mail.',
  refused: 'The email came back: the mail service of this address refused it.',
  complaint: 'Postmark then stopped email to this address.',
  put_off: 'The mail service of this address put the email off at least once: it may come late.',
};

/** Reads an event that Postmark posts. Null for what is none, and for events that say nothing of an email's fate. */
export function readEvent(body: object, now: Date): MessageNews | AddressNews | null {
  const event = body as Given<PostmarkEvent>;
  switch (event.RecordType) {
    case 'Delivery':
      return {
        ...messageOf(event, readInstant(event.DeliveredAt, now)),
        fate: 'DELIVERED',
        problem: null,
        suppresses: false,
      };
    case 'Bounce':
      return { ...messageOf(event, readInstant(event.BouncedAt, now)), ...judgeBounce(event.Type) };
    case 'SpamComplaint':
      return { ...messageOf(event, readInstant(event.BouncedAt, now)), ...complaint };
    case 'SubscriptionChange':
      if (typeof event.Recipient !== 'string' || typeof event.SuppressSending !== 'boolean') return null;
      return {
        kind: 'address',
        email: event.Recipient,
        lifted: !event.SuppressSending,
        at: readInstant(event.ChangedAt, now),
      };
    default:
      return null;
  }
}

const complaint = { fate: 'SPAM_COMPLAINT', problem: problems.complaint, suppresses: true } as const;

function judgeBounce(type: unknown): Pick<MessageNews, 'fate' | 'problem' | 'suppresses'> {
  if (type === 'SpamComplaint') return complaint;
  if (dead.includes(type as string)) return { fate: 'BOUNCED', problem: problems.dead, suppresses: true };
  if (refused.includes(type as string)) return { fate: 'BOUNCED', problem: problems.refused, suppresses: false };
  return { fate: 'SENT', problem: problems.put_off, suppresses: false };
}

function messageOf({ MessageID, Metadata }: Given<PostmarkEvent>, at: Date) {
  const { agency, delivery } = (Metadata ?? {}) as { agency?: unknown; delivery?: unknown };
  return {
    kind: 'message',
    messageId: typeof MessageID === 'string' && /^[\w-]{1,100}$/.test(MessageID) ? MessageID : null,
    delivery: validate(agency) && validate(delivery) ? { agencyId: String(agency), id: String(delivery) } : null,
    at,
  } as const;
}

/**
 * The newest news win, and nothing is newer than now: an event from the future could never be outdone. What is no date is
 * taken as now, for Postmark would post the same again if it were refused.
 */
function readInstant(value: unknown, now: Date): Date {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return at >= 0 && at < now.getTime() ? new Date(at) : now;
}
