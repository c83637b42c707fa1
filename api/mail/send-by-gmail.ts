import { askToReconnect, findGmail } from '../agency/find-gmail.ts';
import type { App } from '../app.ts';
import { unknownPause } from './lease.rules.ts';
import type { LeasedDelivery } from './lease-delivery.ts';
import { markTaken } from './mark-taken.ts';
import { maySend } from './may-send.ts';
import type { OutgoingMail } from './postmark.client.ts';
import { giveGmailUp } from './settle-delivery.ts';

/** Whether the attempt is over, or Postmark is to carry the mail in it. */
type Turn = 'ended' | 'postmark';

/**
 * Lets a mail that an agent sends in person go out from the agent's own Gmail. Where that fails Postmark carries it in
 * the same attempt, with the same link; where nobody knows whether it failed, a minute later.
 */
export async function sendByGmail(app: App, delivery: LeasedDelivery, mail: OutgoingMail): Promise<Turn> {
  const { agencyId, triggeredBy, hasGmail, senderName, fellBack } = delivery;
  if (!app.gmail || !triggeredBy || !hasGmail || fellBack) return 'postmark';
  const gmail = await findGmail(app, agencyId, triggeredBy);
  if (!gmail) return 'postmark';
  if (!gmail.refreshToken) return fallBack(app, delivery, 'Gmail had to be connected again, in the settings.');
  if (!(await maySend(app, delivery))) return 'ended';

  const from = { name: `${senderName} at ${mail.fromName}`, address: gmail.email };
  const result = await app.gmail.send({ ...mail, from }, gmail.refreshToken);
  switch (result.kind) {
    case 'sent':
      await markTaken(app.pool, delivery, {
        provider: 'GMAIL',
        messageId: result.messageId,
        at: app.clock.now(),
      });
      return 'ended';
    case 'reconnect':
      await askToReconnect(app, gmail);
      return fallBack(app, delivery, result.reason);
    case 'refused':
      if (result.remedy) app.log.error({ remedy: result.remedy }, 'Google refuses our settings.');
      return fallBack(app, delivery, result.reason);
    case 'unknown':
      await giveGmailUp(app, delivery, result.reason, {
        nextAttemptAt: new Date(app.clock.now().getTime() + unknownPause),
        problem: 'Postmark sends it a minute later, in case Gmail did not.',
      });
      return 'ended';
  }
}

async function fallBack(app: App, delivery: LeasedDelivery, reason: string): Promise<Turn> {
  await giveGmailUp(app, delivery, reason);
  return 'postmark';
}
