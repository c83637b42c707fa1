import type { Pool } from 'pg';
import type { Tx } from '../orm.ts';
import { portalViewerRead } from './portal.read.ts';
import type { ClientCredential } from './viewer.columns.ts';

/** The client whose credential it is, with the agency; null without one, and for a session that is dead. */
export async function loadPortalViewer(on: Pool | Tx, credential: ClientCredential | null) {
  if (!credential) return null;
  const [row] = await portalViewerRead(on, credential);
  return row?.viewer ?? null;
}
