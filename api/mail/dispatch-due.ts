import type { App } from '../app.ts';
import { dispatch } from './dispatch-delivery.ts';
import { type LeasedDelivery, takeDue } from './lease-delivery.ts';

/** How many mails a process has in hand at a time. */
const atOnce = 5;

/**
 * Sends what is due and in nobody's hand, until nothing is: what a dead process left, and what waits for another
 * attempt. Each place takes its next mail by itself, so that a slow one holds up no other. When it is told to stop it
 * finishes what it has in hand.
 */
export async function dispatchDue(app: App, stopping?: AbortSignal): Promise<void> {
  const taken = await takeDue(app, atOnce);
  await Promise.all(taken.map((delivery) => dispatchOneByOne(app, delivery, stopping)));
}

async function dispatchOneByOne(app: App, first: LeasedDelivery, stopping?: AbortSignal): Promise<void> {
  let delivery: LeasedDelivery | undefined = first;
  while (delivery) {
    const { id } = delivery;
    // The lease runs out by itself; the next attempt is somebody's.
    await dispatch(app, delivery).catch((error) =>
      app.log.error({ error, delivery: id }, 'A mail could not be dispatched.'),
    );
    delivery = stopping?.aborted ? undefined : await takeNext(app);
  }
}

async function takeNext(app: App): Promise<LeasedDelivery | undefined> {
  try {
    return (await takeDue(app, 1))[0];
  } catch (error) {
    app.log.error({ error }, 'The outbox could not be read.');
    return undefined;
  }
}
