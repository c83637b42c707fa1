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

test('R38 an account needs attention as long as its mark holds: not once disabled, nor with another email', async () => {
  const agency = await world.agency();
  const bounce = async (lastName: string) => {
    const contact = await (await agency.contact({ lastName })).invited();
    const [mail] = contact.mails();
    if (mail) await world.report(mail, 'HARD_BOUNCE');
    return contact;
  };
  await bounce('Aho');
  await (await bounce('Borg')).act('CANCEL_AND_DISABLE');
  const corrected = await (await agency.contact({ lastName: 'Carr' })).claimed();
  const [invite] = corrected.mails();
  if (invite) await world.report(invite, 'HARD_BOUNCE');
  const ask = async (filter: object = { needsAttention: true }) => {
    const { data } = await agency.ask(rollUp, { filter });
    return [
      data.portalAccountCounts.needsAttention,
      ...data.portalAccounts.nodes.map((node: { contact: { lastName: string } }) => node.contact.lastName),
    ];
  };
  expect(await ask()).toEqual([2, 'Aho', 'Carr']);
  await corrected.edit({ email: 'carr@new.example' });
  expect(await ask()).toEqual([1, 'Aho']);
  expect(await ask({ deliveryProblem: true })).toEqual([1, 'Aho', 'Borg', 'Carr']);
  expect(await ask({ deliveryProblem: true, needsAttention: false })).toEqual([1, 'Borg', 'Carr']);
  await corrected.edit({ email: corrected.email.toUpperCase() });
  expect(await ask()).toEqual([2, 'Aho', 'Carr']);
});

test('R37 accounts of the same trouble come by name, and their pages leave nobody out', async () => {
  const agency = await world.agency();
  for (const lastName of ['Dahl', 'Borg', 'Falk', 'Aho']) await (await agency.contact({ lastName })).invited();
  world.clock.advance(8 * day);
  await agency.signIn();
  const first = (await agency.ask(rollUp, { first: 3 })).data.portalAccounts;
  const rest = (await agency.ask(rollUp, { first: 3, after: first.pageInfo.endCursor })).data.portalAccounts;
  const names = [...first.nodes, ...rest.nodes].map((node: { contact: { lastName: string } }) => node.contact.lastName);
  expect(names).toEqual(['Aho', 'Borg', 'Dahl', 'Falk']);
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

test('R37 the roll-up is read page by page over those that need attention and on through the others', async () => {
  const agency = await world.agency();
  for (const lastName of ['Dahl', 'Borg', 'Falk']) {
    await (await agency.contact({ lastName })).invited();
    world.clock.advance(60_000);
  }
  world.clock.advance(8 * day);
  await agency.signIn();
  for (const lastName of ['Ask', 'Carr', 'Ek']) await (await agency.contact({ lastName })).invited();
  const bounced = await (await agency.contact({ lastName: 'Aho' })).claimed();
  const [mail] = bounced.mails();
  if (mail) await world.report(mail, 'HARD_BOUNCE');
  // Something newer arrived at another whose first email bounced.
  const better = await (await agency.contact({ lastName: 'Zorn' })).invited();
  const [first] = better.mails();
  if (first) await world.report(first, 'HARD_BOUNCE');
  await better.edit({ email: `zorn@${agency.facts.slug}.example` });
  await better.act('RESEND_INVITE');

  const walk = async (filter: object, size: number) => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: RollUp } = await agency.ask(rollUp, { filter, first: size, after });
      names.push(...data.portalAccounts.nodes.map((node) => node.contact.lastName));
      after = data.portalAccounts.pageInfo.hasNextPage ? data.portalAccounts.pageInfo.endCursor : null;
    } while (after);
    return names.join(' ');
  };
  for (const size of [1, 2, 3, 4, 25]) {
    expect(await walk({}, size)).toBe('Aho Falk Borg Dahl Ask Carr Ek Zorn');
    expect(await walk({ needsAttention: true }, size)).toBe('Aho Falk Borg Dahl');
    expect(await walk({ needsAttention: false }, size)).toBe('Ask Carr Ek Zorn');
    expect(await walk({ deliveryProblem: true }, size)).toBe('Aho');
    expect(await walk({ deliveryProblem: false }, size)).toBe('Falk Borg Dahl Ask Carr Ek Zorn');
    expect(await walk({ inviteExpired: false }, size)).toBe('Aho Ask Carr Ek Zorn');
    expect(await walk({ states: ['PENDING'], inviteExpired: true }, size)).toBe('Falk Borg Dahl');
  }
  expect((await agency.ask(rollUp)).data).toMatchObject({
    portalAccounts: { totalCount: 8 },
    portalAccountCounts: { everyone: 8, needsAttention: 4, active: 1, pending: 7, expired: 3, disabled: 0 },
  });
});
