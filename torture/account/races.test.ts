import { expect, test } from 'vitest';
import { useWorld } from '../../api/testing/world.ts';
import { effort, timeFor } from '../effort.ts';
import { checkRaces } from './races.ts';

const { races, seed } = effort();
const world = useWorld();

test('R4 R19 R26 what agents and clients do at the same time comes out as if it had been done in some order', {
  timeout: timeFor(races),
}, async () => {
  const tally = await checkRaces(world, { races, seed });
  console.log(`At the same time, seed ${seed}: ${tally.report()}`);
  expect(tally.histories.size).toBeGreaterThan(races / 2);
  expect(tally.length).toBeGreaterThanOrEqual(12);
});
