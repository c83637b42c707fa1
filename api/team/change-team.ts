import type { Pool } from 'pg';
import { type AgencyViewer, identifyViewer } from '../agency/identify-viewer.ts';
import type { Context } from '../context.ts';
import { statement } from '../database/statement.ts';
import { forbidden } from '../errors.ts';
import { inTransaction, type Tx } from '../orm.ts';

/** The owner of the agency who asks. Throws FORBIDDEN for an agent who does not own it. */
export async function identifyOwner(context: Context): Promise<AgencyViewer> {
  const viewer = await identifyViewer(context);
  await checkOwner(context.app.pool, viewer);
  return viewer;
}

/**
 * Runs a change of who works at the agency, for one of its owners; such changes wait for each other, so that two owners
 * cannot end each other's access at once. Whoever waits holds a connection: `change` may take no other than its own.
 * Throws FORBIDDEN for an agent who does not own the agency, or no longer does.
 */
export async function changeTeam<T>(
  context: Context,
  change: (tx: Tx, owner: AgencyViewer, now: Date) => Promise<T>,
): Promise<T> {
  const viewer = await identifyViewer(context);
  const { orm, clock } = context.app;
  return inTransaction(orm.em, async (tx) => {
    await lockAgency(tx, { agencyId: viewer.agencyId });
    await checkOwner(tx, viewer);
    return change(tx, viewer, clock.now());
  });
}

async function checkOwner(on: Pool | Tx, { agencyId, actorId: agentId }: AgencyViewer): Promise<void> {
  const [owner] = await owns(on, { agencyId, agentId });
  if (!owner) throw forbidden('Only an owner of the agency may say who works here: ask one of them.');
}

const lockAgency = statement('lock_team', (db, $: { agencyId: string }) =>
  db.selectFrom('agency').where('agency.id', '=', $.agencyId).select('agency.id').forNoKeyUpdate(),
);

const owns = statement('owns_agency', (db, $: { agencyId: string; agentId: string }) =>
  db
    .selectFrom('agent')
    .where('agent.agency_id', '=', $.agencyId)
    .where('agent.id', '=', $.agentId)
    .where('agent.is_owner', '=', true)
    .where('agent.deactivated_at', 'is', null)
    .select('agent.id'),
);
