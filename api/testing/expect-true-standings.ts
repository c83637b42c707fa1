import type { Pool } from 'pg';
import { expect } from 'vitest';

/** Whatever a test did, the stored standings are the derived ones: asked of every database that a test leaves behind. */
export async function expectTrueStandings(pool: Pool): Promise<void> {
  const { rows } = await pool.query(
    `select contact_id, stored.*, derived.* from (select contact_id, to_jsonb(standing) as stored from portal_standing as standing) as stored
     full join (select contact_id, to_jsonb(standing) as derived from portal_standing_now as standing) as derived using (contact_id)
     where stored is distinct from derived`,
  );
  expect(rows, 'standings that are not what `portal_standing_now` derives').toEqual([]);
}
