import { sql } from 'kysely';
import { statement } from '../database/statement.ts';
import type { Tx } from '../orm.ts';

/**
 * The address that a client reaches by answering a mail which nobody in person sent: of the agent who invited them
 * last, or else of the agent who has been with the agency longest. Without it the answer would go to the address that
 * Postmark sends from, which nobody reads.
 */
export async function findContactPerson(
  tx: Tx,
  { agencyId, contactId }: { agencyId: string; contactId: string },
): Promise<string | null> {
  const [agent] = await contactPerson(tx, { agencyId, contactId });
  return agent?.email ?? null;
}

const contactPerson = statement('contact_person', (db, $: { agencyId: string; contactId: string }) =>
  db
    .selectFrom('agent')
    .where('agent.agency_id', '=', $.agencyId)
    .where('agent.deactivated_at', 'is', null)
    .orderBy(
      (agent) =>
        sql`agent.id is not distinct from ${agent
          .selectFrom('portal_link as link')
          .where('link.agency_id', '=', $.agencyId)
          .where('link.contact_id', '=', $.contactId)
          .where('link.invited_by', 'is not', null)
          .orderBy('link.created_at', 'desc')
          .limit(1)
          .select('link.invited_by')}`,
      'desc',
    )
    .orderBy('agent.created_at')
    .orderBy('agent.id')
    .limit(1)
    .select('agent.email'),
);
