import { idOf } from '../agency/id.rules.ts';
import type { AgencyViewer } from '../agency/identify-viewer.ts';
import type { App } from '../app.ts';
import { statement } from '../database/statement.ts';
import { dispatchAtOnce } from '../mail/dispatch-delivery.ts';
import { inTransaction, type Tx } from '../orm.ts';
import type { Refusal } from '../portal/access.rules.ts';
import { performAction } from '../portal/perform-action.ts';
import { type AutoInviteOutcome, decideAutoInvite } from './auto-invite.rules.ts';
import { Document } from './document.entity.ts';
import type { DocumentKind } from './document.rules.ts';
import { type LockedTrip, lockTrip } from './lock-trip.ts';
import { shareFacts } from './share-facts.ts';
import { Trip } from './trip.entity.ts';

/** What a share did about the portal invite. */
export interface SharedDocument {
  tripId: string;
  outcome: AutoInviteOutcome;
  travelerId: string | null;
  deliveryId: string | null;
  refusal: Refusal | null;
}

/**
 * Shares a document with the trip's travelers. The first share of a proposal or an invoice decides about the
 * auto-invite, for good and in the same transaction; a failed invite never fails the share. Sharing again changes
 * nothing. Null for a document that is unknown or another agency's.
 */
export async function shareDocument(app: App, by: AgencyViewer, documentId: string): Promise<SharedDocument | null> {
  const shared = await inTransaction(app.orm.em, (tx) => share(tx, app, by, idOf(documentId)));
  if (shared?.deliveryId) await dispatchAtOnce(app, { agencyId: by.agencyId, id: shared.deliveryId });
  return shared;
}

async function share(tx: Tx, app: App, by: AgencyViewer, id: string): Promise<SharedDocument | null> {
  const { agencyId } = by;
  const [found] = await documentOfAgency(tx, { agencyId, id });
  const trip = found && (await lockTrip(tx, agencyId, found.tripId));
  if (!found || !trip) return null;
  const now = app.clock.now();
  const share = { sharedAt: now, sharedBy: by.actorId };
  const isNew = (await tx.nativeUpdate(Document, { agencyId, id, sharedAt: null }, share)) === 1;
  const isFirst = isNew && !trip.firstSharedAt;
  const decided = await decide(tx, app, by, trip, { kind: found.kind, isFirst, now });
  if (isNew) await tx.nativeUpdate(Document, { agencyId, id }, { autoInviteOutcome: decided.outcome });
  if (isFirst && found.kind !== 'ITINERARY') await keepDecision(tx, trip, decided, now);
  return decided;
}

interface Occasion {
  kind: DocumentKind;
  isFirst: boolean;
  now: Date;
}

async function decide(
  tx: Tx,
  app: App,
  by: AgencyViewer,
  trip: LockedTrip,
  { kind, isFirst, now }: Occasion,
): Promise<SharedDocument> {
  const facts = await shareFacts(tx, trip, now);
  const { sendCooldownSeconds: cooldownSeconds } = app.config;
  const { outcome, candidate, refusal } = decideAutoInvite({ kind, isFirst, ...facts }, { now, cooldownSeconds });
  const decided = { tripId: trip.id, outcome, travelerId: candidate?.id ?? null, deliveryId: null, refusal };
  return outcome === 'INVITED' && candidate
    ? { ...decided, ...(await invite(tx, app, by, candidate.contact.id)) }
    : decided;
}

/** In a savepoint: whatever happens to the invite, the share stands. */
async function invite(tx: Tx, app: App, by: AgencyViewer, contactId: string) {
  try {
    const order = { action: 'SEND_INVITE', contactId, by, byItself: true } as const;
    const { refusal, deliveryId } = await performAction(app, tx, order);
    return { outcome: refusal ? ('FAILED' as const) : ('INVITED' as const), refusal, deliveryId };
  } catch (error) {
    app.log.error({ error }, 'An auto-invite could not be made.');
    return { outcome: 'FAILED' as const, refusal: failed, deliveryId: null };
  }
}

async function keepDecision(tx: Tx, { agencyId, id }: LockedTrip, decided: SharedDocument, now: Date): Promise<void> {
  await tx.nativeUpdate(
    Trip,
    { agencyId, id },
    {
      firstSharedAt: now,
      autoInviteOutcome: decided.outcome,
      autoInviteTravelerId: decided.travelerId,
      autoInviteDeliveryId: decided.deliveryId,
      autoInviteRefusal: decided.refusal,
    },
  );
}

const documentOfAgency = statement('document_of_agency', (db, $: { agencyId: string; id: string }) =>
  db
    .selectFrom('document')
    .where('document.agency_id', '=', $.agencyId)
    .where('document.id', '=', $.id)
    .select(['document.trip_id as tripId', 'document.kind']),
);

const failed: Refusal = {
  code: 'ACTION_NOT_AVAILABLE',
  message: 'The invite could not be made. Send it by hand from the Travelers card.',
};
