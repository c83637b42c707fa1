import { beforeAll, expect, test } from 'vitest';
import { bigPages } from './big-pages.ts';
import { blocksOf } from './blocks.ts';
import { fillAgency } from './many-contacts.ts';
import { useWorld } from './world.ts';

const world = useWorld();
const sizes = [1_000, 100_000] as const;

/** By page: how many blocks it costs at each size. */
const costs = new Map<string, number[]>();

beforeAll(async () => {
  for (const size of sizes) {
    const agency = await world.agency();
    await fillAgency(agency, size);
    for (const [page, open] of Object.entries(await bigPages(agency))) {
      const blocks = await blocksOf(world, async () => expect((await open()).errors, page).toBeUndefined());
      const all = Object.values(blocks).reduce((sum, count) => sum + count, 0);
      costs.set(page, [...(costs.get(page) ?? []), all]);
    }
  }
});

const costOf = (page: string) => costs.get(page) as [number, number];

test.each(['trip page', 'portal home', 'contacts', 'contacts, deep cursor', 'contacts, search'])(
  '%s: a hundred times the contacts cost it a level of an index here and there',
  (page) => {
    const [few, many] = costOf(page);
    expect(many).toBeLessThan(few * 1.5 + 10);
  },
);

test('the roll-up, whatever it is asked for, costs by what it shows, not by how many accounts there are', () => {
  const pages = [...costs.keys()].filter((page) => /^roll-up(?!, counts)/.test(page));
  expect(pages).toHaveLength(10);
  for (const page of pages) {
    const [few, many] = costOf(page);
    // With few contacts, the pages of what is wrong are not full.
    expect(many, `${page}: ${few}, then ${many}`).toBeLessThan(few * 2.2 + 10);
  }
});

test('the counts of the roll-up look at the smallest index there is', () => {
  expect(costOf('roll-up, counts')[1]).toBeLessThan(sizes[1] / 500);
});
