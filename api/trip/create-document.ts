import { v7 as newId } from 'uuid';
import type { Tx } from '../orm.ts';
import { Document } from './document.entity.ts';
import type { DocumentKind } from './document.rules.ts';

export interface NewDocument {
  kind: DocumentKind;
  title: string;
  url?: string | null;
}

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
