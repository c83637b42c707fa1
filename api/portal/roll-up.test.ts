import { expect, test } from 'vitest';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const rollUp = `query ($filter: PortalAccountFilter, $first: Int! = 25, $after: String) {
  portalAccounts(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id state inviteExpired contact { lastName } }
  }
  portalAccountCounts { everyone needsAttention active pending expired disabled }
}`;

interface RollUp {
  portalAccounts: {
    nodes: { contact: { lastName: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const day = 24 * 3_600_000;

test('R37 the roll-up lists every account, needs-attention first, and counts what each filter finds', async () => {
  const agency = await world.agency();
  const expired = await (await agency.contact({ lastName: 'Zorn' })).invited();
  world.clock.advance(8 * day);
  await agency.signIn();
  const active = await (await agency.contact({ lastName: 'Braun' })).claimed();
  const pending = await (await agency.contact({ lastName: 'Aasen' })).invited();
  const disabled = await (await agency.contact({ lastName: 'Carvalho' })).disabled();
  const none = await agency.contact({ lastName: 'Adler' });

  const all = await agency.ask(rollUp);
  expect(all.errors).toBeUndefined();
  expect(all.data.portalAccounts.nodes.map(({ id }: { id: string }) => id)).toEqual([
    expired.id,
    pending.id,
    active.id,
    disabled.id,
  ]);
  expect(all.data.portalAccounts.totalCount).toBe(4);
  expect(all.data.portalAccountCounts).toEqual({
    everyone: 4,
    needsAttention: 1,
    active: 1,
    pending: 2,
    expired: 1,
    disabled: 1,
  });

  const found = async (filter: object) =>
    (await agency.ask(rollUp, { filter })).data.portalAccounts.nodes.map(({ id }: { id: string }) => id);
  expect(await found({ states: ['NONE'] })).toEqual([none.id]);
  expect(await found({ states: ['PENDING'], inviteExpired: false })).toEqual([pending.id]);
  expect(await found({ inviteExpired: true })).toEqual([expired.id]);
  expect(await found({ needsAttention: true })).toEqual([expired.id]);
  expect(await found({ deliveryProblem: true })).toEqual([]);
  expect(await found({ search: 'carv' })).toEqual([disabled.id]);
});

test('R37 the roll-up is read page by page without gaps', async () => {
  const agency = await world.agency();
  for (let index = 0; index < 5; index += 1) await (await agency.contact({ lastName: `Name ${index}` })).invited();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: RollUp } = await agency.ask(rollUp, { first: 2, after });
    seen.push(...data.portalAccounts.nodes.map((node) => node.contact.lastName));
    after = data.portalAccounts.pageInfo.hasNextPage ? data.portalAccounts.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(['Name 0', 'Name 1', 'Name 2', 'Name 3', 'Name 4']);
});
