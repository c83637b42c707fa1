import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from './app.ts';

/** Something that goes on until it is stopped. */
export interface Running {
  /** Comes back when what was in hand is done. */
  stop(): Promise<void>;
}

/** Does `work` now and then again, each time `pause` milliseconds after it was done. A failure is logged, no more. */
export function repeat({ log }: App, pause: number, work: (stopping: AbortSignal) => Promise<void>): Running {
  const stopping = new AbortController();
  const ended = run(stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await work(signal).catch((error) => log.error({ error }, 'A chore failed. It is done again.'));
      await sleep(pause, undefined, { signal }).catch(() => {});
    }
  }
}
