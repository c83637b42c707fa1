import { v7 as newId } from 'uuid';
import type { AgencyViewer } from '../agency/identify-viewer.ts';
import type { App } from '../app.ts';
import { inTransaction, type Tx } from '../orm.ts';
import { Document } from './document.entity.ts';
import type { DocumentKind } from './document.rules.ts';
import { lockTrip } from './lock-trip.ts';

export interface NewDocument {
  kind: DocumentKind;
  title: string;
  url?: string | null;
}

/** A document on a trip that may not be there: null for one that is unknown or another agency's. */
export const createDocumentOnTrip = (app: App, { agencyId }: AgencyViewer, tripId: string, document: NewDocument) =>
  inTransaction(app.orm.em, async (tx) => {
    const trip = await lockTrip(tx, agencyId, tripId);
    return trip && createDocument(tx, { agencyId, tripId: trip.id }, document, app.clock.now());
  });

/** A document on a trip, not shared yet. */
export async function createDocument(
  tx: Tx,
  { agencyId, tripId }: { agencyId: string; tripId: string },
  { kind, title, url }: NewDocument,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.insert(Document, { agencyId, id, tripId, kind, title: title.trim(), url: url ?? null, createdAt: now });
  return id;
}
