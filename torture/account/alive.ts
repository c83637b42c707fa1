import type { GivenContact } from '../../api/testing/given-contact.ts';

/** How many links and sessions of an account are alive: those stored, whoever holds them. */
export async function aliveOf({ id, agency: { world } }: GivenContact): Promise<Alive> {
  const { rows } = await world.app.pool.query({
    name: 'torture_alive',
    text: `select
      (select count(*)::int from portal_link as link where link.contact_id = $1 and link.purpose = 'CLAIM'
        and used_at is null and voided_at is null and expires_at > $2) as "claimLinks",
      (select count(*)::int from portal_link as link where link.contact_id = $1 and link.purpose = 'RESET'
        and used_at is null and voided_at is null and expires_at > $2) as "resetLinks",
      (select count(*)::int from secret_portal_session where contact_id = $1
        and ended_at is null and expires_at > $2 and last_used_at > $2::timestamptz - interval '168 hours') as sessions`,
    values: [id, world.app.clock.now()],
  });
  return rows[0];
}

export interface Alive {
  claimLinks: number;
  resetLinks: number;
  sessions: number;
}
