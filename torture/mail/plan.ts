import type { ClientPurpose } from '../../api/mail/delivery.rules.ts';

/** What goes wrong when a provider is asked to carry a mail. */
export type Fault =
  | 'unavailable'
  | 'rate limited'
  | 'unauthorized'
  | 'garbage'
  | 'broken off'
  | 'reset before accept'
  | 'reset after accept'
  | 'slow'
  | 'no answer'
  | 'address suppressed'
  | 'worker killed while the provider holds the mail'
  | 'worker killed after the provider accepted'
  | 'worker killed after the answer, before the row is settled'
  | 'worker killed after a refusal, before the row knows it';

/** What one mail meets on its way. */
export interface Plan {
  purpose: ClientPurpose;
  sender:
    | 'without Gmail'
    | 'with Gmail'
    | 'with an ended Gmail'
    | 'with a Gmail that refuses'
    | 'with a Gmail without tokens'
    | 'with a Gmail whose tokens hang';
  /** At each call, the first first; after that nothing. */
  gmail: Fault[];
  postmark: Fault[];
  /** Postmark is out of order for the first hour. */
  outage: boolean;
  /**
   * What ends its link, or suppresses its address, and whether that is while a provider holds the first call, or after
   * it has failed.
   */
  death: { by: 'RESEND_INVITE' | 'CANCEL_AND_DISABLE' | 'COMPLAINT'; while: 'in hand' | 'waiting' } | null;
}

export const smooth: Plan = {
  purpose: 'INVITE',
  sender: 'without Gmail',
  gmail: [],
  postmark: [],
  outage: false,
  death: null,
};
