import type { Plan } from './plan.ts';

export type Carrier = 'POSTMARK' | 'GMAIL';

/** A mail of a run: what the product was asked for, and what the providers saw of it. */
export interface Mail {
  /** Of the delivery. */
  id: string;
  contactId: string;
  /** By which a provider's call is known to be about it: the token of its link; the address, where it has no link. */
  key: string;
  /** Of its link. */
  expiresAt: Date | null;
  plan: Plan;
  /** How often each provider was asked to carry it. */
  asked: Record<Carrier, number>;
  /** How often Gmail has refused the access token: within the attempt it is asked again, with a fresh one. */
  renewals: number;
  /** Each time that a provider has taken it. */
  taken: { carrier: Carrier; messageId: string }[];
  /** Postmark has said that it carries nothing to this address. */
  refused: boolean;
  /** When each worker last had an answer about it, by `performance.now()`. */
  answeredAt: Map<string, number>;
  /**
   * Since when it must not be sent, by `performance.now()`, and how many attempts there were by then: its link had ended,
   * by an agent or by the clock, or its address was suppressed.
   */
  death: { of: 'link' | 'address'; at: number; attempts: number } | null;
}

export const newMail = (facts: Pick<Mail, 'id' | 'contactId' | 'key' | 'expiresAt' | 'plan'>): Mail => ({
  ...facts,
  asked: { POSTMARK: 0, GMAIL: 0 },
  renewals: 0,
  taken: [],
  refused: false,
  answeredAt: new Map(),
  death: null,
});

/** The key of a mail with this text to this address. */
export const keyOf = (text: string, to: string): string => /\/(?:claim|reset)\/([\w-]+)/.exec(text)?.[1] ?? to;
