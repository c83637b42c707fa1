import { describe, expect, test } from 'vitest';
import { clientPassword, type GivenContact } from '../../api/testing/given-contact.ts';
import { holdLock } from '../../api/testing/hold-lock.ts';
import { settled } from '../../api/testing/settled.ts';
import { useWorld } from '../../api/testing/world.ts';
import { aliveOf } from './alive.ts';

const world = useWorld();
const newPassword = 'four quick ferries';
const nothing = { claimLinks: 0, resetLinks: 0, sessions: 0 };

const given = {
  pending: async () => (await (await world.agency()).contact()).invited(),
  active: async () => (await (await world.agency()).contact()).claimed(),
  /** With a reset link in hand. */
  resetting: async () => {
    const contact = await given.active();
    await contact.act('SEND_PASSWORD_RESET');
    return contact;
  },
};
const disabling = { pending: 'CANCEL_AND_DISABLE', active: 'DISABLE_ACCESS', resetting: 'DISABLE_ACCESS' } as const;

/** What a client comes with, and what comes back if access is disabled before it is done. */
interface Coming {
  from: keyof typeof given;
  come(contact: GivenContact): Promise<{ errors: { code: string }[] }>;
  told: { code: string }[];
}
const comings: Record<string, Coming> = {
  'a sign-in': { from: 'active', come: (client) => client.signIn(), told: [{ code: 'INVALID_CREDENTIALS' }] },
  'a claim': { from: 'pending', come: (client) => client.claim(), told: [{ code: 'LINK_INVALID' }] },
  'a reset': { from: 'resetting', come: (client) => client.reset(newPassword), told: [{ code: 'LINK_INVALID' }] },
  'Forgot on a pending account': { from: 'pending', come: (client) => client.forgot(), told: [] },
  'Forgot on an active account': { from: 'active', come: (client) => client.forgot(), told: [] },
};

describe('security 10: access is disabled while something of the client is under way', () => {
  for (const [name, { from, come, told }] of Object.entries(comings)) {
    test(`${name} that has reached the lock finds it disabled, and leaves nothing alive`, async () => {
      const contact = await given[from]();
      const [disabled, came] = await inThisOrder(
        contact,
        () => contact.act(disabling[from]),
        () => come(contact),
      );
      expect(disabled.errors).toEqual([]);
      expect(came.errors).toMatchObject(told);
      await expectNothingAlive(contact);
    });
  }

  for (const [name, { from, come }] of Object.entries(comings).filter(([name]) => name !== 'a claim'))
    test(`${name} that comes just before is undone`, async () => {
      const contact = await given[from]();
      const [came, disabled] = await inThisOrder(
        contact,
        () => come(contact),
        () => contact.act(disabling[from]),
      );
      expect(came.errors).toEqual([]);
      if (from === 'active' && name === 'a sign-in') expect(came).toMatchObject({ viewer: { id: contact.id } });
      expect(disabled.errors).toEqual([]);
      await expectNothingAlive(contact);
    });
});

describe('what waits for its turn', () => {
  test('happens when it gets it, not when it was asked for', async () => {
    const contact = await given.pending();
    const lock = await holdLock(contact);
    const disabled = contact.act('CANCEL_AND_DISABLE');
    await lock.untilWaiting(1);
    world.clock.advance(60_000);
    await lock.release();
    const now = world.clock.now().toISOString();
    expect((await disabled).portalAccount).toMatchObject({ state: 'DISABLED', disabledAt: now });
    expect((await contact.logs()).history[0]).toMatchObject({ kind: 'INVITE_CANCELLED', occurredAt: now });
  });

  test('leaves a history in the one order in which it happened, also within a millisecond', async () => {
    const contact = await given.active();
    const pairs = Array.from({ length: 12 }, () => ['DISABLE_ACCESS', 'RE_ENABLE_ONLY'] as const);
    await Promise.all(pairs.flat().map((action) => contact.act(action)));
    const { history } = await contact.logs();
    const times = history.map(({ occurredAt }: { occurredAt: string }) => occurredAt);
    expect(times).toEqual([...new Set(times)].sort().reverse());
    for (const [index, { from }] of history.slice(0, -1).entries()) expect(from).toBe(history[index + 1].to);
  });
});

describe('what was looked up before the lock is looked at again behind it', () => {
  test('a sign-in with a password that is reset meanwhile is refused', async () => {
    const contact = await given.resetting();
    const [reset, signIn] = await inThisOrder(
      contact,
      () => contact.reset(newPassword),
      () => contact.signIn(clientPassword),
    );
    expect(reset.errors).toEqual([]);
    expect(signIn.errors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    expect(await aliveOf(contact)).toEqual(nothing);
  });

  test('a claim of a link that another email ends meanwhile is refused', async () => {
    const contact = await given.pending();
    const [, claim] = await inThisOrder(
      contact,
      () => changeEmail(contact, 'other@example.com'),
      () => contact.claim(),
    );
    expect(claim.errors).toMatchObject([{ code: 'LINK_INVALID' }]);
    expect((await contact.account()).state).toBe('PENDING');
    expect(await aliveOf(contact)).toEqual(nothing);
  });

  test('Forgot of an address that the account gives up meanwhile sends nothing to the new one', async () => {
    const contact = await (await (await world.agency()).contact()).disabled();
    await changeEmail(contact, 'new@example.com');
    const [reinvited] = await inThisOrder(
      contact,
      () => contact.act('REACTIVATE_AND_REINVITE'),
      () => contact.forgot(),
    );
    expect(reinvited.errors).toEqual([]);
    await settled(contact.agency);
    expect(world.mailbox.list().filter(({ to }) => to === 'new@example.com')).toHaveLength(1);
    expect(await aliveOf(contact)).toEqual({ ...nothing, claimLinks: 1 });
  });
});

/** Lets both come to the account's lock, one behind the other, before the first may go on. */
async function inThisOrder<A, B>(
  contact: GivenContact,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  const lock = await holdLock(contact);
  try {
    const one = first();
    await lock.untilWaiting(1);
    const other = second();
    await lock.untilWaiting(2);
    await lock.release();
    return await Promise.all([one, other]);
  } finally {
    await lock.release();
  }
}

/** Neither while it is disabled, nor after it was re-enabled. */
async function expectNothingAlive(contact: GivenContact): Promise<void> {
  await settled(contact.agency);
  expect((await contact.account()).state).toBe('DISABLED');
  expect(await aliveOf(contact)).toEqual(nothing);
  expect((await contact.act('RE_ENABLE_ONLY')).errors).toEqual([]);
  expect(await aliveOf(contact)).toEqual(nothing);
}

const changeEmail = ({ id, agency }: GivenContact, email: string) =>
  agency.ask(
    `mutation ($id: ID!, $email: String) { contactUpdate(id: $id, input: { email: $email }) { errors { code } } }`,
    {
      id,
      email,
    },
  );
