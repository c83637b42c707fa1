import { removeSpentLimits } from './agency/count-try.ts';
import { removeUnsavedLogos } from './agency/remove-unsaved-logos.ts';
import type { App } from './app.ts';
import { Dispatcher } from './mail/dispatch-due.ts';
import { followLinkRequests } from './portal/follow-link-requests.ts';
import { removeDeadRows } from './remove-dead-rows.ts';
import { type Running, repeat } from './repeat.ts';

const second = 1_000;

/**
 * What a process does unasked: it sends the mail that waits, follows the link requests that a dead process has left,
 * and forgets counters that have run out, logos that were never saved and sessions that are long over. Any number of
 * processes share the work.
 */
export function startChores(app: App): Running {
  const dispatcher = new Dispatcher(app);
  const chores = [
    repeat(app, second, (stopping) => dispatcher.fillPlaces(stopping)),
    repeat(app, 5 * second, () => followLinkRequests(app)),
    repeat(app, 600 * second, (stopping) => removeSpentLimits(app, stopping)),
    repeat(app, 600 * second, () => removeUnsavedLogos(app)),
    repeat(app, 86_400 * second, (stopping) => removeDeadRows(app, stopping)),
  ];
  return {
    async stop() {
      await Promise.all(chores.map((chore) => chore.stop()));
      await dispatcher.end();
    },
  };
}
