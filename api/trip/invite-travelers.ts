import { idOf } from '../agency/id.rules.ts';
import type { AgencyViewer } from '../agency/identify-viewer.ts';
import type { App } from '../app.ts';
import { dispatchAtOnce } from '../mail/dispatch-delivery.ts';
import { performAction } from '../portal/perform-action.ts';
import { planInvites, type TravelerPlan } from './invite-travelers.rules.ts';
import { shareFacts } from './share-facts.ts';

/** What became of a traveler, or would become in a dry run. */
export interface TravelerResult extends TravelerPlan {
  /** The mail that was sent. */
  deliveryId: string | null;
}

/**
 * Invites every traveler of a trip who has no account yet, in strip order: the same action as on the strip, each in a
 * transaction of its own, so that one refusal undoes nobody else's invite. With `dryRun` it only says what it would do.
 * Nobody is on a trip that is unknown or another agency's.
 */
export async function inviteTravelers(
  app: App,
  by: AgencyViewer,
  { tripId, dryRun }: { tripId: string; dryRun: boolean },
): Promise<TravelerResult[]> {
  const now = app.clock.now();
  const { travelers } = await shareFacts(app.pool, { agencyId: by.agencyId, id: idOf(tripId) }, now);
  const plans = planInvites(travelers, { now, cooldownSeconds: app.config.sendCooldownSeconds });

  const results: TravelerResult[] = [];
  for (const plan of plans)
    results.push(
      dryRun || plan.outcome === 'HAS_ACCOUNT' ? { ...plan, deliveryId: null } : await invite(app, by, plan),
    );
  // Together, so that the answer waits once.
  const sent = results.flatMap(({ deliveryId }) => deliveryId ?? []);
  await Promise.all(sent.map((id) => dispatchAtOnce(app, { agencyId: by.agencyId, id })));
  return results;
}

async function invite(app: App, by: AgencyViewer, plan: TravelerPlan): Promise<TravelerResult> {
  const order = { action: 'SEND_INVITE', contactId: plan.contactId, by, now: app.clock.now() } as const;
  const { refusal, deliveryId } = await performAction(app, app.orm.em, order);
  if (!refusal) return { ...plan, outcome: 'INVITED', refusal, deliveryId };
  // A colleague was quicker: there is nothing left to do, and nothing went wrong.
  if (refusal.code === 'ACTION_NOT_AVAILABLE') return { ...plan, outcome: 'HAS_ACCOUNT', refusal: null, deliveryId };
  return { ...plan, outcome: 'FAILED', refusal, deliveryId };
}
