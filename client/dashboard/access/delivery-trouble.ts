import { isSameAddress } from '../contact/same-address.ts';
import type { EmailDeliveryStatus, PortalAccessFragment } from '../gql/graphql.ts';

type Delivery = Pick<NonNullable<PortalAccessFragment['latestDelivery']>, 'purpose' | 'to' | 'status' | 'problem'>;

/** What of an account decides whether its newest mail is marked. */
export type Marked = Pick<PortalAccessFragment, 'state' | 'email'> & { latestDelivery: Delivery | null };
type TroubleKind = 'bounced' | 'markedAsSpam' | 'notSent';

interface Trouble {
  kind: TroubleKind;
  delivery: Delivery;
}

const troubles: Partial<Record<EmailDeliveryStatus, TroubleKind>> = {
  BOUNCED: 'bounced',
  SPAM_COMPLAINT: 'markedAsSpam',
  FAILED: 'notSent',
};

/** What went wrong with the newest mail. Null once the address it went to is no longer the current one. */
export function findTrouble(
  contact: { email: string | null },
  { state, email, latestDelivery: delivery }: Marked,
): Trouble | null {
  const kind = delivery && troubles[delivery.status];
  if (!kind || state === 'DISABLED') return null;
  // Invites go to the contact, everything else to the address the client signs in with.
  const current = delivery.purpose === 'INVITE' ? contact.email : email;
  return isSameAddress(delivery.to, current) ? { kind, delivery } : null;
}
