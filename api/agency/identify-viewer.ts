import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { agencyCredential } from './agency-credential.ts';
import { agencyRead } from './agency-read.ts';

/** Who is asking, of which agency: what a use case acts as. An agent, or a partner tool. */
export interface AgencyViewer {
  agencyId: string;
  agencySlug: string;
  actorId: string;
  name: string;
  /** The agent's own address. Null for a partner tool. */
  email: string | null;
}

const viewerFacts = agencyRead<object, AgencyViewer>('viewer_facts', (me) =>
  me
    .innerJoin('agency', 'agency.id', 'me.agency_id')
    .innerJoin('actor', (join) =>
      join.onRef('actor.agency_id', '=', 'me.agency_id').onRef('actor.id', '=', 'me.actor_id'),
    )
    .leftJoin('agent', (join) =>
      join.onRef('agent.agency_id', '=', 'me.agency_id').onRef('agent.id', '=', 'me.actor_id'),
    )
    .select([
      'me.agency_id as agencyId',
      'agency.slug as agencySlug',
      'actor.id as actorId',
      'actor.name',
      'agent.email',
    ]),
);

/** Throws UNAUTHENTICATED for a credential that is dead or unknown. */
export async function identifyViewer(context: Context): Promise<AgencyViewer> {
  const viewer = await findViewer(context);
  if (!viewer) throw unauthenticated();
  return viewer;
}

/** Null without a credential that works, for doors that answer to it in their own way. */
export async function findViewer(context: Context): Promise<AgencyViewer | null> {
  if (!context.agentToken && !context.apiToken) return null;
  const [viewer] = await viewerFacts(context.app.pool, agencyCredential(context));
  return viewer ?? null;
}
