import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { type Fate, statusesBelow } from './delivery-fate.rules.ts';
import { EmailDelivery } from './email-delivery.entity.ts';
import { markTaken } from './mark-taken.ts';
import { type MessageNews, readEvent } from './postmark-event.rules.ts';
import { changeSubscription, suppressBounced } from './suppress-address.ts';

/**
 * Takes an event that Postmark posts. It may come before our own record of the send, twice, and in any order: the
 * outcome is the same. Events of messages that are not ours, and of other kinds, are nothing to us.
 */
export async function notePostmarkEvent(app: App, body: object): Promise<void> {
  const news = readEvent(body, app.clock.now());
  if (news?.kind === 'address') await changeSubscription(app, news);
  if (news?.kind === 'message') await inTransaction(app.orm.em, (tx) => noteFate(tx, app, news));
}

async function noteFate(tx: Tx, app: App, news: MessageNews): Promise<void> {
  const { messageId, fate, problem } = news;
  const [delivery] = await deliveryOfMessage(tx, {
    messageId,
    agencyId: news.delivery?.agencyId ?? null,
    id: news.delivery?.id ?? null,
  });
  if (!delivery) return;
  const { agencyId, id, to } = delivery;
  await markTaken(tx, { agencyId, id }, { provider: 'POSTMARK', messageId, at: app.clock.now() });
  await tx.nativeUpdate(EmailDelivery, { agencyId, id, status: { $in: statusesBelow(fate) } }, { status: fate });
  if (problem) await tx.nativeUpdate(EmailDelivery, { agencyId, id, ...showing(fate) }, { problem });
  if (news.suppresses) await suppressBounced(tx, { agencyId, address: to, reason: news.suppresses, at: news.at });
}

/** Where a problem of such a fate is still the one to show. What is only late says nothing once more is known. */
function showing(fate: Fate) {
  if (fate === 'SENT') return { status: { $in: ['SENT', 'DELIVERED'] as Fate[] }, problem: null };
  return { status: fate };
}

const deliveryOfMessage = statement(
  'delivery_of_message',
  (db, $: { messageId: string | null; agencyId: string | null; id: string | null }) =>
    db
      .selectFrom('email_delivery')
      .where((delivery) =>
        delivery.or([
          delivery.and([delivery('agency_id', '=', $.agencyId as never), delivery('id', '=', $.id as never)]),
          delivery('provider_message_id', '=', $.messageId),
        ]),
      )
      .limit(1)
      .select(['agency_id as agencyId', 'id', 'to']),
);
