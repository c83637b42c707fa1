import type { App } from '../app.ts';
import type { AgentPurpose } from '../mail/delivery.rules.ts';
import { queueDelivery } from '../mail/queue-delivery.ts';
import type { Tx } from '../orm.ts';

interface AgentMail {
  agencyId: string;
  purpose: AgentPurpose;
  to: string;
  /** Empty while nobody knows it. */
  name: string;
  /** The owner whom it names, and who gets the answers. */
  from: { name: string; email: string | null } | null;
  link: { id: string; url: string; expiresAt: Date } | null;
}

/** Puts a mail of the product's own into the outbox. Nobody's Gmail carries it, and no agency's limits count it. */
export const queueAgentMail = (
  tx: Tx,
  app: App,
  { agencyId, purpose, to, name, from, link }: AgentMail,
  now: Date,
): Promise<string> =>
  queueDelivery(
    tx,
    app,
    {
      agencyId,
      contactId: null,
      purpose,
      to,
      recipientFirstName: name,
      triggeredBy: null,
      senderName: from?.name ?? null,
      replyTo: from?.email ?? null,
      askedByClient: false,
      link,
    },
    now,
  );
