import { expect } from 'vitest';
import type { GivenAgency } from './given-agency.ts';

/** Waits until what runs behind an agency's answers is done: link requests are followed, and no mail is under way. */
export async function settled(agency: GivenAgency): Promise<void> {
  await agency.world.app.underway.end();
  await expect
    .poll(() => countWaiting(agency), { interval: 3, timeout: 30_000, message: 'what runs behind the answers' })
    .toEqual({ requests: 0, mails: 0 });
}

async function countWaiting({ world, facts }: GivenAgency) {
  const { rows } = await world.app.pool.query({
    name: 'test_waiting',
    text: `select
      (select count(*)::int from link_request where agency_id = $1) as requests,
      (select count(*)::int from email_delivery where agency_id = $1 and status = 'QUEUED') as mails`,
    values: [facts.id],
  });
  return rows[0];
}
