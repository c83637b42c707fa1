import type { App } from '../app.ts';
import { dispatch } from './dispatch-delivery.ts';
import { type LeasedDelivery, takeDue } from './lease-delivery.ts';

/** How many mails a process has in hand at a time. */
const atOnce = 10;

/**
 * Sends what is due and in nobody's hand, until nothing is: what a dead process left, and what waits for another
 * attempt. A place that falls free is taken by the next mail at once, so that a slow one holds up no other. When it is
 * told to stop it finishes what it has in hand.
 */
export async function dispatchDue(app: App, stopping?: AbortSignal): Promise<void> {
  const inHand = new Set<Promise<void>>();
  try {
    do {
      const taken = stopping?.aborted ? [] : await takeDue(app, atOnce - inHand.size);
      for (const delivery of taken) {
        const sending = dispatchSafely(app, delivery).finally(() => inHand.delete(sending));
        inHand.add(sending);
      }
      if (inHand.size > 0) await Promise.race(inHand);
    } while (inHand.size > 0);
  } finally {
    await Promise.all(inHand);
  }
}

async function dispatchSafely(app: App, delivery: LeasedDelivery): Promise<void> {
  try {
    await dispatch(app, delivery);
  } catch (error) {
    // The lease runs out by itself; the next attempt is somebody's.
    app.log.error({ error, delivery: delivery.id }, 'A mail could not be dispatched.');
  }
}
