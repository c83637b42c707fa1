import { Client } from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

/** As a person looks them up, in whatever locale the cluster was made. */
const names: [lastName: string, firstName: string][] = [
  ['adler', 'Zoe'],
  ['Adler', 'ben'],
  ['Ágústsdóttir', 'Ásta'],
  ['Ahmed', 'Carla'],
  ['de Vries', 'ana'],
  ['de Vries', 'Ásta'],
  ['de Vries', 'ben'],
  ['de Vries', 'Carla'],
  ['Öberg', 'Åke'],
  ['Ostrom', 'Ada'],
  ['Zola', 'Émile'],
  ['Λάμπρου', 'Άννα'],
  ['Яковлева', 'Анна'],
];

let agency: GivenAgency;
beforeAll(async () => {
  agency = await world.agency();
  for (const [lastName, firstName] of names.toReversed())
    await (await agency.contact({ lastName, firstName })).act('SEND_INVITE');
});

interface Page {
  nodes: { lastName: string; firstName: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** All there is, page by page. */
async function readAll(ask: (after: string | null) => Promise<Page>): Promise<string[][]> {
  const read: string[][] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo } = await ask(after);
    read.push(...nodes.map(({ lastName, firstName }) => [lastName, firstName]));
    ({ endCursor: after, hasNextPage: more } = pageInfo);
  }
  return read;
}

const contacts = async (first: number, after: string | null, search: string | null = null): Promise<Page> => {
  const query = `query ($first: Int!, $after: String, $search: String) {
    contacts(first: $first, after: $after, search: $search) { nodes { lastName firstName } pageInfo { hasNextPage endCursor } }
  }`;
  return (await agency.ask(query, { first, after, search })).data.contacts;
};

const accounts = async (first: number, after: string | null): Promise<Page> => {
  const query = `query ($first: Int!, $after: String) {
    portalAccounts(first: $first, after: $after) { nodes { contact { lastName firstName } } pageInfo { hasNextPage endCursor } }
  }`;
  const { nodes, pageInfo } = (await agency.ask(query, { first, after })).data.portalAccounts;
  return { nodes: nodes.map((node: { contact: Page['nodes'][number] }) => node.contact), pageInfo };
};

describe.each([100, 3, 1])('in pages of %i', (first) => {
  test('contacts stand in the order in which a person looks them up, without gaps', async () => {
    expect(await readAll((after) => contacts(first, after))).toEqual(names);
  });

  test('so does what a search finds', async () => {
    const found = names.filter(([lastName]) => lastName === 'de Vries');
    expect(await readAll((after) => contacts(first, after, 'vries'))).toEqual(found);
  });

  test('so do portal accounts', async () => {
    expect(await readAll((after) => accounts(first, after))).toEqual(names);
  });
});

test('a search finds letters of every script in either case', async () => {
  for (const [search, firstName] of [
    ['ÁSTA ágúst', 'Ásta'],
    ['åKE', 'Åke'],
    ['АННА', 'Анна'],
  ] as const)
    expect((await contacts(5, null, search)).nodes.map((node) => node.firstName)).toEqual([firstName]);
});

describe('a page is read from the index, not sorted', () => {
  /** The statement of a page as it is sent. */
  async function sentFor(after: string | null): Promise<{ text: string; values: unknown[] }> {
    const query = vi.spyOn(Client.prototype, 'query');
    await contacts(25, after);
    const sent = query.mock.calls.map(
      ([sent]) => sent as unknown as { name?: string; text: string; values: unknown[] },
    );
    query.mockRestore();
    const page = sent.find(({ name }) => name === 'contact_page');
    if (!page) throw new Error('No page was read.');
    return page;
  }

  beforeAll(async () => {
    await world.app.pool.query({
      text: `insert into contact (agency_id, id, first_name, last_name, created_at)
        select $1, gen_random_uuid(), 'First ' || n % 97, 'Last ' || n % 89, $2 from generate_series(1, 5000) as n`,
      values: [agency.facts.id, world.clock.now()],
    });
    await world.app.pool.query('analyze');
  });

  test.each([
    ['the first page', false],
    ['a page at a cursor', true],
  ])('%s', async (_, atCursor) => {
    const after = atCursor ? (await contacts(10, null)).pageInfo.endCursor : null;
    const { text, values } = await sentFor(after);
    for (const [how, given] of [
      ['', values],
      // What a prepared statement comes to after a few runs.
      [', generic_plan', []],
    ] as const) {
      const { rows } = await world.app.pool.query({ text: `explain (costs off${how}) ${text}`, values: [...given] });
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(
        /Index (Only )?Scan using contact_by_name on contact\n\s+Index Cond: .*ROW\(last_name, first_name, id\) > ROW/,
      );
      expect(plan).not.toMatch(/Sort Key: .*(last_name|first_name)/);
    }
  });
});
