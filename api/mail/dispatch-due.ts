import type { App } from '../app.ts';
import { attempt } from './dispatch-delivery.ts';
import { type LeasedDelivery, takeDue } from './lease-delivery.ts';

/** How many mails a process has in hand at a time. */
const places = 5;

/**
 * Sends what is due and in nobody's hand: what a dead process left, and what waits for another attempt. Each place takes
 * its next mail by itself, so that a slow one holds up no other.
 */
export class Dispatcher {
  private readonly inHand = new Set<Promise<void>>();

  constructor(private readonly app: App) {}

  /** Gives what is due to the free places, and comes back at once. Told to stop, they take no more. */
  async fillPlaces(stopping?: AbortSignal): Promise<void> {
    const taken = await takeDue(this.app, places - this.inHand.size);
    for (const delivery of taken) {
      const place = this.dispatchOneByOne(delivery, stopping).finally(() => this.inHand.delete(place));
      this.inHand.add(place);
    }
  }

  private async dispatchOneByOne(first: LeasedDelivery, stopping?: AbortSignal): Promise<void> {
    let delivery: LeasedDelivery | undefined = first;
    while (delivery) {
      const { id } = delivery;
      const failed = (error: unknown) => this.app.log.error({ error, delivery: id }, 'A mail could not be dispatched.');
      const settle = await attempt(this.app, delivery).catch(failed);
      // The outcome is written down while the next mail is taken. Where that fails the lease runs out by itself.
      const settled = settle?.().catch(failed);
      delivery = stopping?.aborted ? undefined : await this.takeNext();
      await settled;
    }
  }

  private async takeNext(): Promise<LeasedDelivery | undefined> {
    try {
      return (await takeDue(this.app, 1))[0];
    } catch (error) {
      this.app.log.error({ error }, 'The outbox could not be read.');
      return undefined;
    }
  }

  /** Comes back when no mail is in hand any more. */
  async end(): Promise<void> {
    await Promise.all(this.inHand);
  }
}

/** Sends what is due, until nothing is. */
export async function dispatchDue(app: App): Promise<void> {
  const dispatcher = new Dispatcher(app);
  await dispatcher.fillPlaces();
  await dispatcher.end();
}
