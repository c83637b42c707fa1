import { setImmediate } from 'node:timers/promises';

/** Some 10 ms of work on a line each. */
const turn = 250;

/** Maps many items in order; after every few hundred, others are served. */
export async function mapInTurns<From, To>(items: readonly From[], map: (item: From) => To): Promise<To[]> {
  const mapped: To[] = [];
  for (const item of items) {
    mapped.push(map(item));
    if (mapped.length % turn === 0) await setImmediate();
  }
  return mapped;
}
