import { removeAgentSessions } from './agency/agent-session.secret.ts';
import { removeConsents } from './agency/gmail-consent.secret.ts';
import { deadSessionsStay } from './agency/session.rules.ts';
import type { App } from './app.ts';
import { removePortalSessions } from './portal/portal-session.secret.ts';
import { removeInBatches } from './remove-in-batches.ts';

/**
 * Removes sessions that nobody could have come in with for a week, and consents that Google did not answer in time.
 * Who signed in and out stays in the login history.
 */
export async function removeDeadRows({ pool, clock }: App, stopping: AbortSignal): Promise<void> {
  const now = clock.now();
  const before = new Date(now.getTime() - deadSessionsStay);
  await removeInBatches(stopping, (limit) => removeAgentSessions(pool, { before, limit }));
  await removeInBatches(stopping, (limit) => removePortalSessions(pool, { before, limit }));
  await removeInBatches(stopping, (limit) => removeConsents(pool, { before: now, limit }));
}
