import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { copyTree } from '../check/copy-tree.ts';

/** A place in the product's code, and what spoils it. */
export interface Fault {
  path: string;
  /** Stands there once. */
  whole: string;
  spoiled: string;
}

/**
 * Copies the tree, spoils the copy, and gives back its folder until the test ends. A process that imports the product
 * from there must not import it from here too: two copies of a GraphQL type do not get along.
 */
export function spoilCopy({ path, whole, spoiled }: Fault): string {
  const copy = copyTree();
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  const file = join(copy, path);
  const code = readFileSync(file, 'utf8');
  expect(code.split(whole), `${path} with "${whole}" once`).toHaveLength(2);
  writeFileSync(file, code.replace(whole, spoiled));
  return copy;
}
