import { isSameAddress } from '../contact/same-address.ts';
import type { EmailDeliveryStatus, PortalAccessFragment } from '../gql/graphql.ts';

type Delivery = Pick<NonNullable<PortalAccessFragment['latestDelivery']>, 'purpose' | 'to' | 'status' | 'problem'>;

/** What of an account decides whether its newest mail is marked. */
export type Marked = Pick<PortalAccessFragment, 'state' | 'email' | 'emailSuppressed'> & {
  latestDelivery: Delivery | null;
};
type TroubleKind = 'bounced' | 'markedAsSpam' | 'notSent' | 'blocked';

interface Trouble {
  kind: TroubleKind;
  delivery: Delivery;
}

const troubles: Partial<Record<EmailDeliveryStatus, TroubleKind>> = {
  BOUNCED: 'bounced',
  SPAM_COMPLAINT: 'markedAsSpam',
  FAILED: 'notSent',
};

/**
 * What went wrong with the newest mail, or what an older one did to the address. Null once the address is no longer the
 * current one.
 */
export function findTrouble(
  contact: { email: string | null },
  { state, email, emailSuppressed, latestDelivery: delivery }: Marked,
): Trouble | null {
  if (!delivery || state === 'DISABLED') return null;
  // Invites go to the contact, everything else to the address the client signs in with.
  const current = delivery.purpose === 'INVITE' ? contact.email : email;
  const kind = troubles[delivery.status];
  if (kind && isSameAddress(delivery.to, current)) return { kind, delivery };
  return emailSuppressed ? { kind: 'blocked', delivery: { ...delivery, problem: null } } : null;
}
