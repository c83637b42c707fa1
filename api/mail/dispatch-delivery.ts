import { setTimeout as sleep } from 'node:timers/promises';
import { deliverableAddress } from '../agency/email-address.rules.ts';
import { absoluteLogo } from '../agency/logo.rules.ts';
import { unseal } from '../agency/seal.ts';
import type { App } from '../app.ts';
import { product } from './agent-mails.mail.tsx';
import { isForAgent } from './delivery.rules.ts';
import { type LeasedDelivery, takeNewborn } from './lease-delivery.ts';
import { maySend } from './may-send.ts';
import type { OutgoingMail } from './postmark.client.ts';
import { renderMail } from './render-mail.tsx';
import { sendByGmail } from './send-by-gmail.ts';
import { postpone, settleDelivery, settleUnreadable } from './settle-delivery.ts';

/** How long an answer waits for a mail's provider, in milliseconds; the dispatch itself goes on after it. */
const answerPatience = 3_000;

/** Sends what this process has queued and committed. Comes back when it is settled, or after 3 s. Never throws. */
export async function dispatchAtOnce(app: App, key: { agencyId: string; id: string }): Promise<void> {
  const dispatched = app.underway.add(dispatchNewborn(app, key));
  await Promise.race([dispatched, sleep(answerPatience, undefined, { ref: false })]);
}

async function dispatchNewborn(app: App, key: { agencyId: string; id: string }): Promise<void> {
  try {
    const delivery = await takeNewborn(app, key);
    if (delivery) await dispatch(app, delivery);
  } catch (error) {
    // The row is still queued: a worker takes it when the lease has run out.
    app.log.error({ error, delivery: key.id }, 'A mail could not be dispatched at once.');
  }
}

/** One attempt of a delivery, from the lease to the provider's answer in the row. */
export async function dispatch(app: App, delivery: LeasedDelivery): Promise<void> {
  const settle = await attempt(app, delivery);
  await settle?.();
}

/** Makes the attempt, and gives back what writes its outcome down; nothing where that is done. */
export async function attempt(app: App, delivery: LeasedDelivery): Promise<(() => Promise<void>) | undefined> {
  const link = openLink(app, delivery);
  if (delivery.linkExpiresAt && !link) return () => settleUnreadable(app, delivery);
  const mail = await tryToWrite(app, delivery, link);
  if (!mail) return undefined;

  if ((await sendByGmail(app, delivery, mail)) === 'ended') return undefined;
  if (!(await maySend(app, delivery))) return undefined;
  const result = await app.postmark.send(mail);
  return () => settleDelivery(app, delivery, result);
}

const openLink = ({ config }: App, { id, sealedLink }: LeasedDelivery): string =>
  (sealedLink && unseal(Buffer.from(sealedLink, 'base64'), id, config.appSecret)) || '';

/** Null for a mail that cannot be put together: it waits like one that no provider takes, and stalls nobody. */
async function tryToWrite(app: App, delivery: LeasedDelivery, link: string): Promise<OutgoingMail | null> {
  try {
    return await write(app, delivery, link);
  } catch (error) {
    app.log.error({ error, delivery: delivery.id }, 'A mail could not be put together.');
    await postpone(app, delivery, 'The email could not be put together.');
    return null;
  }
}

async function write({ config }: App, delivery: LeasedDelivery, link: string): Promise<OutgoingMail> {
  const { agencyId, agency, id, purpose, to, replyTo, linkExpiresAt } = delivery;
  const rendered = await renderMail({
    purpose,
    agency: { ...agency, logoUrl: absoluteLogo(agency.logoUrl, config.appUrl) },
    to,
    firstName: delivery.recipientFirstName,
    senderName: delivery.senderName,
    signInUrl: new URL(isForAgent(purpose) ? '/login' : `/portal/${agency.slug}/login`, config.appUrl).href,
    link,
    moment: new Date(linkExpiresAt ?? delivery.createdAt),
  });
  // What is no address is refused by the provider, who says why.
  const address = deliverableAddress(to) ?? to;
  return {
    agencyId,
    deliveryId: id,
    purpose,
    fromName: isForAgent(purpose) ? product.name : agency.name,
    to: address,
    replyTo,
    ...rendered,
  };
}
