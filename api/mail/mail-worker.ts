import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../app.ts';
import { dispatch } from './dispatch-delivery.ts';
import { takeDue } from './lease-delivery.ts';

const atOnce = 10;
/** How often the outbox is looked at when nothing is due, in milliseconds. */
const pollInterval = 1_000;

/** Sends what is due and in nobody's hand: what a dead process left, and what waits for another attempt. */
export function startMailWorker(app: App): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = work(app, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function work(app: App, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const deliveries = await takeDue(app, atOnce).catch((error) => {
      app.log.error({ error }, 'The outbox could not be read.');
      return [];
    });
    await Promise.all(
      deliveries.map((delivery) =>
        dispatch(app, delivery).catch((error) =>
          // The lease runs out by itself; the next attempt is somebody's.
          app.log.error({ error, delivery: delivery.id }, 'A mail could not be dispatched.'),
        ),
      ),
    );
    if (deliveries.length < atOnce)
      await sleep(pollInterval, undefined, { signal: stopping, ref: false }).catch(() => {});
  }
}
