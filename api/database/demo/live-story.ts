import { randomUUID } from 'node:crypto';
import type { AgencyViewer } from '../../agency/identify-viewer.ts';
import type { App } from '../../app.ts';
import type { Context } from '../../context.ts';
import { dispatchAtOnce } from '../../mail/dispatch-delivery.ts';
import type { OutgoingMail } from '../../mail/postmark.client.ts';
import type { SendResult } from '../../mail/postmark.rules.ts';
import { claimLink } from '../../portal/claim-link.ts';
import { performAction } from '../../portal/perform-action.ts';
import { signInClient } from '../../portal/sign-in-client.ts';
import type { Mailbox, ReceivedMail } from '../../sandbox/mailbox.ts';
import type { Chapter } from './demo-agencies.ts';

const day = 24 * 3_600_000;
const password = 'demo client 2026';
const devices = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
];

/** Lets a contact's access live through its story, each chapter at its time. */
export async function liveStory(
  app: App,
  mailbox: Mailbox,
  by: AgencyViewer,
  contactId: string,
  story: Chapter[],
): Promise<void> {
  let mail: ReceivedMail | undefined;
  for (const [index, [daysAgo, what]] of story.entries()) {
    const now = new Date(app.clock.now().getTime() - daysAgo * day + index * 61_000);
    const then = {
      ...app,
      clock: { now: () => now },
      postmark: { send: async (sent: OutgoingMail) => deliver(sent, now) },
    };
    const visit = visitOf(then, now, devices[index % devices.length] ?? null);
    if (what === 'CLAIM') await claimLink(visit, by.agencySlug, tokenIn(mail), password);
    else if (what === 'SIGN_IN') await signInClient(visit, by.agencySlug, mail?.to ?? '', password);
    else {
      const { deliveryId } = await performAction(then, then.orm.em.fork(), { action: what, contactId, by });
      if (deliveryId) await dispatchAtOnce(then, { agencyId: by.agencyId, id: deliveryId });
    }
  }

  async function deliver(sent: OutgoingMail, now: Date): Promise<SendResult> {
    const { html, text, subject, to, replyTo, fromName } = sent;
    const from = `${fromName} <${app.config.postmark.from}>`;
    mail = {
      id: randomUUID(),
      receivedAt: now.toISOString(),
      provider: 'POSTMARK',
      from,
      to,
      replyTo,
      subject,
      html,
      text,
    };
    mailbox.add(mail);
    return { kind: 'sent', messageId: mail.id };
  }
}

const tokenIn = (mail: ReceivedMail | undefined) => /\/claim\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';

/** A client at the portal's door at an earlier time. */
const visitOf = (app: App, now: Date, userAgent: string | null): Context => ({
  app,
  now,
  agentToken: null,
  clientToken: null,
  apiToken: null,
  ipAddress: '192.0.2.118',
  userAgent,
  cookies: { set() {}, clear() {}, readDevice: () => undefined, keepDevice() {} },
});
