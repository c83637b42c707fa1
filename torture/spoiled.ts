import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { copyTree } from '../check/copy-tree.ts';
import { effort } from './effort.ts';

/**
 * Expects the races to come out wrong in a copy of the tree in which `path` has `spoiled` in the place of `whole`.
 * Nothing else of the product may be imported in the process: two copies of a GraphQL type do not get along.
 */
export async function expectRacesToFail({ path, whole, spoiled }: Record<'path' | 'whole' | 'spoiled', string>) {
  const copy = copyTree();
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  const code = readFileSync(join(copy, path), 'utf8');
  expect(code.split(whole), `${path} has "${whole}" once`).toHaveLength(2);
  writeFileSync(join(copy, path), code.replace(whole, spoiled));

  const { World } = (await import(join(copy, 'api/testing/world.ts'))) as typeof import('../api/testing/world.ts');
  const { checkRaces } = (await import(join(copy, 'torture/races.ts'))) as typeof import('./races.ts');
  const world = new World();
  await world.open({});
  onTestFinished(() => world.close());
  const { seed } = effort();
  const { cause } = await checkRaces(world, { races: 1_000, seed }).then(
    () => ({ cause: 'Every race had its order.' }),
    (error: Error) => error,
  );
  expect(String(cause)).toContain('No order explains this race.');
}
