import { expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const rollUp = `query ($filter: PortalAccountFilter, $first: Int! = 25, $after: String, $orderBy: PortalAccountOrder! = ATTENTION) {
  portalAccounts(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
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

/** The last names on all pages of the roll-up. */
async function walk(agency: GivenAgency, asked: object): Promise<string> {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: RollUp } = await agency.ask(rollUp, { ...asked, after });
    names.push(...data.portalAccounts.nodes.map((node) => node.contact.lastName));
    after = data.portalAccounts.pageInfo.hasNextPage ? data.portalAccounts.pageInfo.endCursor : null;
  } while (after);
  return names.join(' ');
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
  expect(await walk(agency, { first: 2 })).toBe('Name 0 Name 1 Name 2 Name 3 Name 4');
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

  for (const size of [1, 2, 3, 4, 25]) {
    expect(await walk(agency, { filter: {}, first: size })).toBe('Aho Falk Borg Dahl Ask Carr Ek Zorn');
    expect(await walk(agency, { filter: { needsAttention: true }, first: size })).toBe('Aho Falk Borg Dahl');
    expect(await walk(agency, { filter: { needsAttention: false }, first: size })).toBe('Ask Carr Ek Zorn');
    expect(await walk(agency, { filter: { deliveryProblem: true }, first: size })).toBe('Aho');
    expect(await walk(agency, { filter: { deliveryProblem: false }, first: size })).toBe(
      'Falk Borg Dahl Ask Carr Ek Zorn',
    );
    expect(await walk(agency, { filter: { inviteExpired: false }, first: size })).toBe('Aho Ask Carr Ek Zorn');
    expect(await walk(agency, { filter: { states: ['PENDING'], inviteExpired: true }, first: size })).toBe(
      'Falk Borg Dahl',
    );
  }
  expect((await agency.ask(rollUp)).data).toMatchObject({
    portalAccounts: { totalCount: 8 },
    portalAccountCounts: { everyone: 8, needsAttention: 4, active: 1, pending: 7, expired: 3, disabled: 0 },
  });
});

test('R37 the roll-up is ordered by name or by last sign-in where that is asked for', async () => {
  const agency = await world.agency();
  await (await agency.contact({ lastName: 'Moe' })).invited();
  world.clock.advance(8 * day);
  await agency.signIn();
  const signedIn: GivenContact[] = [];
  for (const lastName of ['Zorn', 'Aho', 'Lund']) {
    signedIn.push(await (await agency.contact({ lastName })).claimed());
    world.clock.advance(60_000);
  }
  await (await agency.contact({ lastName: 'Lunde' })).invited();
  await signedIn[0]?.signIn();
  for (const first of [1, 2, 25]) {
    expect(await walk(agency, { first })).toBe('Moe Aho Lund Lunde Zorn');
    expect(await walk(agency, { first, orderBy: 'NAME' })).toBe('Aho Lund Lunde Moe Zorn');
    expect(await walk(agency, { first, orderBy: 'LAST_SIGN_IN' })).toBe('Zorn Lund Aho Lunde Moe');
    expect(await walk(agency, { first, orderBy: 'NAME', filter: { search: 'un' } })).toBe('Lund Lunde');
    expect(await walk(agency, { first, orderBy: 'LAST_SIGN_IN', filter: { states: ['ACTIVE', 'ACTIVE'] } })).toBe(
      'Zorn Lund Aho',
    );
  }
});

test('R37 the filters count beside a search, too', async () => {
  const agency = await world.agency();
  await (await agency.contact({ lastName: 'Penny' })).invited();
  const bounced = await (await agency.contact({ lastName: 'Penrose' })).claimed();
  const [mail] = bounced.mails();
  if (mail) await world.report(mail, 'HARD_BOUNCE');
  await (await agency.contact({ lastName: 'Aho' })).disabled();
  const counted = async (search: string | null) =>
    (
      await agency.ask(
        `query ($search: String) { portalAccountCounts(search: $search) {
          everyone needsAttention active pending expired deliveryProblem disabled
        } }`,
        { search },
      )
    ).data.portalAccountCounts;
  const counts = { everyone: 3, needsAttention: 1, active: 1, pending: 1, expired: 0, deliveryProblem: 1, disabled: 1 };
  expect(await counted(null)).toEqual(counts);
  expect(await counted('penr')).toEqual({ ...counts, everyone: 1, pending: 0, disabled: 0 });
  expect(await counted('PEN')).toEqual({ ...counts, everyone: 2, disabled: 0 });
});

test('R38 an account needs attention when an older mail closed the address, until it is opened or corrected', async () => {
  const agency = await world.agency();
  const contact = await (await agency.contact({ lastName: 'Late' })).claimed();
  await contact.act('SEND_PASSWORD_RESET');
  const [older] = contact.mails();
  world.clock.advance(60_000);
  await contact.act('SEND_PASSWORD_RESET');
  if (older) await world.report(older, 'HARD_BOUNCE');
  const ask = async () => {
    const { data } = await agency.ask(
      `{ portalAccounts(filter: { needsAttention: true }) { nodes { emailSuppressed latestDelivery { problem } contact { lastName } } } }`,
    );
    return data.portalAccounts.nodes;
  };
  expect(await ask()).toEqual([
    { emailSuppressed: true, latestDelivery: { problem: null }, contact: { lastName: 'Late' } },
  ]);
  await contact.edit({ email: 'late@new.example' });
  expect(await ask()).toEqual([]);
  await contact.edit({ email: contact.email });
  expect(await ask()).toHaveLength(1);
  if (older) await world.report(older, 'LIFTED');
  expect(await ask()).toEqual([]);
});
