import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import { dispatchAtOnce } from '../mail/dispatch-delivery.ts';
import { queueDelivery } from '../mail/queue-delivery.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { stateOf } from './access.rules.ts';
import { findContactPerson } from './find-contact-person.ts';
import { type LockedAccount, lockAccount } from './lock-account.ts';
import { mintLink } from './mint-link.ts';
import { PortalAccount } from './portal-account.entity.ts';
import { recordAccountEvent } from './record-account-event.ts';

/** A link request, and whose account has its address, if anybody's. */
interface Request {
  agencyId: string;
  agencySlug: string;
  email: string;
  contactId: string | null;
}

/**
 * Follows the link requests that wait, the oldest first, behind the answers that were given. Several processes share
 * the work: a request is gone in the transaction that follows it. Never throws.
 */
export async function followLinkRequests(app: App): Promise<void> {
  try {
    while (await followNext(app)) {}
  } catch (error) {
    app.log.error({ error }, 'Link requests wait: they could not be read.');
  }
}

/** False when none is left. */
async function followNext(app: App): Promise<boolean> {
  const followed = await inTransaction(app.orm.em, async (tx) => {
    const [request] = await takeRequest(tx, {});
    return request && { agencyId: request.agencyId, deliveryId: await tryToFollow(tx, app, request) };
  });
  if (followed?.deliveryId) await dispatchAtOnce(app, { agencyId: followed.agencyId, id: followed.deliveryId });
  return followed !== undefined;
}

/** In a savepoint: a request that fails is dropped, for it would stall the ones behind it; the client can ask again. */
async function tryToFollow(tx: Tx, app: App, request: Request): Promise<string | null> {
  try {
    return await inTransaction(tx, (savepoint) => follow(savepoint, app, request));
  } catch (error) {
    app.log.error({ error }, 'A link request was dropped.');
    return null;
  }
}

/** Mints and queues what the account's state calls for: a claim link, a reset link, or nothing. */
async function follow(tx: Tx, app: App, { agencyId, agencySlug, email, contactId }: Request): Promise<string | null> {
  const account = contactId && (await lockAccount(tx, app.clock, agencyId, contactId));
  // Since the look, the account may have got another address: nobody asked for a link to that one.
  if (!account || account.email !== email || !account.mailTo) return null;
  const purpose = purposeOf(account);
  if (!purpose || account.facts.accountEmailSuppression) return null;

  const { now } = account;
  const link = await mintLink(tx, app, { agencyId, agencySlug, contactId, purpose, invitedBy: null }, now);
  if (purpose === 'CLAIM') await tx.nativeUpdate(PortalAccount, { agencyId, contactId }, { invitedAt: now });
  const deliveryId = await queueDelivery(
    tx,
    app,
    {
      agencyId,
      contactId,
      purpose: purpose === 'CLAIM' ? 'INVITE' : 'PASSWORD_RESET',
      to: account.mailTo,
      recipientFirstName: account.firstName,
      triggeredBy: null,
      senderName: null,
      replyTo: await findContactPerson(tx, account),
      askedByClient: true,
      link,
    },
    now,
  );
  await recordAccountEvent(tx, account, { kind: 'LINK_REQUESTED', actorId: null, deliveryId });
  return deliveryId;
}

function purposeOf({ facts }: LockedAccount): 'CLAIM' | 'RESET' | null {
  const state = stateOf(facts);
  if (state === 'PENDING') return 'CLAIM';
  return state === 'ACTIVE' ? 'RESET' : null;
}

const takeRequest = statement('take_link_request', (db, _: object) =>
  db
    .with('taken', (db) =>
      db
        .deleteFrom('link_request')
        .where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple('link_request.agency_id', 'link_request.id'),
            'in',
            selectFrom('link_request as oldest')
              .orderBy('oldest.requested_at')
              .limit(1)
              .select(['oldest.agency_id', 'oldest.id'])
              .forUpdate()
              .skipLocked()
              .$asTuple('agency_id', 'id'),
          ),
        )
        .returning(['link_request.agency_id', 'link_request.email']),
    )
    .selectFrom('taken')
    .innerJoin('agency', 'agency.id', 'taken.agency_id')
    .leftJoin('portal_account as account', (join) =>
      join.onRef('account.agency_id', '=', 'taken.agency_id').onRef('account.email', '=', 'taken.email'),
    )
    .select(['agency.id as agencyId', 'agency.slug as agencySlug', 'taken.email', 'account.contact_id as contactId']),
);
