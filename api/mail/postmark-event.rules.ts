import type { Models } from 'postmark';
import { validate } from 'uuid';
import { type Bounce, complaint, judgeBounce } from './postmark-bounce.rules.ts';
import type { SuppressionReason } from './suppression.rules.ts';

/** What Postmark tells of a message that it took. */
export interface MessageNews extends Bounce {
  kind: 'message';
  /** Postmark's. Null where it is none. */
  messageId: string | null;
  /** Our own, as the message carries it; it is known before Postmark's is. Null where it is none. */
  delivery: { agencyId: string; id: string } | null;
  at: Date;
}

/** What Postmark tells of an address: whether it gets mail. */
export interface AddressNews {
  kind: 'address';
  email: string;
  /** True: mail goes there again. */
  lifted: boolean;
  /** Why it gets none, or got none before. */
  reason: SuppressionReason;
  at: Date;
}

type PostmarkEvent =
  | Models.DeliveryWebhook
  | Models.BounceWebhook
  | Models.SpamComplaintWebhook
  | Models.SubscriptionChangeWebhook;
/** It comes from outside: whatever the package says, every field may be missing. */
type Given<Event> = Event extends object ? { [K in keyof Event]?: K extends 'RecordType' ? Event[K] : unknown } : never;

/** Reads an event that Postmark posts. Null for what is none, and for events that say nothing of an email's fate. */
export function readEvent(body: object, now: Date): MessageNews | AddressNews | null {
  const event = body as Given<PostmarkEvent>;
  switch (event.RecordType) {
    case 'Delivery':
      return {
        ...messageOf(event, readInstant(event.DeliveredAt, now)),
        fate: 'DELIVERED',
        problem: null,
        suppresses: null,
      };
    case 'Bounce':
      return { ...messageOf(event, readInstant(event.BouncedAt, now)), ...judgeBounce(event.Type, event.Inactive) };
    case 'SpamComplaint':
      return { ...messageOf(event, readInstant(event.BouncedAt, now)), ...complaint };
    case 'SubscriptionChange':
      if (typeof event.Recipient !== 'string' || typeof event.SuppressSending !== 'boolean') return null;
      return {
        kind: 'address',
        email: event.Recipient,
        lifted: !event.SuppressSending,
        reason: readReason(event),
        at: readInstant(event.ChangedAt, now),
      };
    default:
      return null;
  }
}

/** Postmark's word for the reason is the same whether its owner unsubscribed or somebody blocked the address by hand. */
function readReason({
  SuppressionReason,
  Origin,
}: {
  SuppressionReason?: unknown;
  Origin?: unknown;
}): SuppressionReason {
  switch (SuppressionReason) {
    case 'HardBounce':
      return 'BOUNCE';
    case 'SpamComplaint':
      return 'SPAM_COMPLAINT';
    case 'ManualSuppression':
      return Origin === 'Recipient' ? 'UNSUBSCRIBE' : 'MANUAL';
    default:
      return 'UNKNOWN';
  }
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
