import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { effort } from '../effort.ts';
import { type Fault, spoilCopy } from '../spoil-copy.ts';

/** Expects the very races that the product passes to come out wrong in a copy with this fault. */
export async function expectRacesToFail(fault: Fault): Promise<void> {
  const copy = spoilCopy(fault);
  const { World }: typeof import('../../api/testing/world.ts') = await import(join(copy, 'api/testing/world.ts'));
  const { checkRaces }: typeof import('./races.ts') = await import(join(copy, 'torture/account/races.ts'));
  const world = new World();
  await world.open({});
  onTestFinished(() => world.close());

  const { cause } = await checkRaces(world, { races: 1_000, seed: effort().seed }).then(
    () => ({ cause: 'Every race had its order.' }),
    (error: Error) => error,
  );
  expect(String(cause)).toContain('No order explains this race.');
}
