import { describe, expect, test } from 'vitest';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';
import type { PortalAction } from './access.rules.ts';

const world = useWorld({ env: { SEND_COOLDOWN_SECONDS: '10' } });
const second = 1_000;
const day = 24 * 3_600 * second;

const later = (milliseconds: number) => new Date(world.clock.now().getTime() + milliseconds).toISOString();
const wait = () => world.clock.advance(10 * second);

/** The provider says of an address that it takes no more mail; the agency learns it by a mail that fails. */
async function bounce(contact: GivenContact, action: PortalAction): Promise<void> {
  world.postmark.suppress(contact.email);
  await contact.act(action);
}

const situations: Record<string, { action: PortalAction; code: string; given(): Promise<GivenContact> }> = {
  'R33 a contact without an email': {
    action: 'SEND_INVITE',
    code: 'CONTACT_HAS_NO_EMAIL',
    given: async () => (await world.agency()).contact({ email: null }),
  },
  'R33 a contact with a blank email': {
    action: 'SEND_INVITE',
    code: 'CONTACT_HAS_NO_EMAIL',
    given: async () => (await world.agency()).contact({ email: '   ' }),
  },
  'R33 an invited contact whose email was taken away': {
    action: 'RESEND_INVITE',
    code: 'CONTACT_HAS_NO_EMAIL',
    given: async () => {
      const contact = await (await (await world.agency()).contact()).invited();
      await contact.edit({ email: '' });
      return contact;
    },
  },
  'R34 a malformed email': {
    action: 'SEND_INVITE',
    code: 'EMAIL_INVALID',
    given: async () => (await world.agency()).contact({ email: 'ana at example.com' }),
  },
  'R34 an email that another account holds': {
    action: 'SEND_INVITE',
    code: 'EMAIL_TAKEN',
    given: async () => {
      const agency = await world.agency();
      await (await agency.contact({ email: 'Couple@Example.com' })).invited();
      return agency.contact({ email: 'couple@example.COM' });
    },
  },
  'R34 an email that a disabled account holds, for one that comes back': {
    action: 'REACTIVATE_AND_REINVITE',
    code: 'EMAIL_TAKEN',
    given: async () => {
      const agency = await world.agency();
      await (await agency.contact({ email: 'couple@example.com' })).disabled();
      const contact = await (await agency.contact()).cancelled();
      await contact.edit({ email: 'couple@example.com' });
      return contact;
    },
  },
  'R4 an email that bounced, of a contact with an invite': {
    action: 'RESEND_INVITE',
    code: 'EMAIL_SUPPRESSED',
    given: async () => {
      const contact = await (await world.agency()).contact();
      await bounce(contact, 'SEND_INVITE');
      wait();
      return contact;
    },
  },
  'R4 an account address that bounced, for a reset': {
    action: 'SEND_PASSWORD_RESET',
    code: 'EMAIL_SUPPRESSED',
    given: async () => {
      const contact = await (await (await world.agency()).contact()).claimed();
      wait();
      await bounce(contact, 'SEND_PASSWORD_RESET');
      wait();
      return contact;
    },
  },
  'R36 a mail a moment ago': {
    action: 'RESEND_INVITE',
    code: 'JUST_SENT',
    given: async () => (await (await world.agency()).contact()).invited(),
  },
};

describe.each(Object.entries(situations))('%s', (_, { action, code, given }) => {
  test(`is told on the button and by the API alike: ${code}, and nothing changes`, async () => {
    const contact = await given();
    const before = await contact.account();
    const mails = world.mailbox.list().length;

    const outcome = await contact.act(action);

    const { blocker } = before.availableActions.find((offered: { action: string }) => offered.action === action);
    expect(blocker.code).toBe(code);
    expect(outcome.errors).toEqual([blocker]);
    expect(outcome.portalAccount).toEqual(before);
    expect(outcome.delivery).toBeNull();
    expect(world.mailbox.list().length).toBe(mails);
    expect(await contact.account()).toEqual(before);
  });
});

test('R33 says it in the words of the product, and an email added on Contact Info makes it work', async () => {
  const contact = await (await world.agency()).contact({ email: null });
  const { errors } = await contact.act('SEND_INVITE');
  expect(errors).toEqual([
    { code: 'CONTACT_HAS_NO_EMAIL', message: 'This contact has no email address on file.', retryAt: null, clash: null },
  ]);
  await contact.edit({ email: 'ana@example.com' });
  expect(await contact.act('SEND_INVITE')).toMatchObject({ errors: [], delivery: { to: 'ana@example.com' } });
});

test('R33 a missing email blocks no reset: the account has its own address', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  await contact.edit({ email: null });
  wait();
  expect(await contact.act('SEND_PASSWORD_RESET')).toMatchObject({ errors: [], delivery: { to: contact.email } });
});

test('R34 contacts may share an address, and only the second invite is refused, naming the first contact', async () => {
  const agency = await world.agency();
  const [first, other] = [
    await agency.contact({ email: 'couple@example.com' }),
    await agency.contact({ email: 'couple@example.com' }),
  ];
  await first.invited();
  expect(await other.act('SEND_INVITE')).toMatchObject({ errors: [{ code: 'EMAIL_TAKEN', clash: { id: first.id } }] });
});

test('R34 accounts of different agencies may have the same address', async () => {
  for (const agency of [await world.agency(), await world.agency()])
    expect((await (await agency.contact({ email: 'ana@example.com' })).act('SEND_INVITE')).errors).toEqual([]);
});

test('R4 an unknown contact is said before anything else', async () => {
  const contact = await (await world.agency()).contact();
  const outcome = await contact.act('RESEND_INVITE', (await world.agency()).browser);
  expect(outcome).toMatchObject({ portalAccount: null, delivery: null, errors: [{ code: 'CONTACT_NOT_FOUND' }] });
});

test('R4 one error a call, the first that applies', async () => {
  const agency = await world.agency();
  // Not available and no email.
  const none = await agency.contact({ email: null });
  expect((await none.act('RESEND_INVITE')).errors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);

  // Taken, suppressed and just sent.
  const other = await (await agency.contact({ email: 'other@example.com' })).invited();
  wait();
  await bounce(other, 'RESEND_INVITE');
  const contact = await agency.contact();
  await bounce(contact, 'SEND_INVITE');
  await contact.edit({ email: 'other@example.com' });
  expect((await contact.act('RESEND_INVITE')).errors).toMatchObject([{ code: 'EMAIL_TAKEN' }]);

  // Suppressed and just sent.
  await contact.edit({ email: contact.email });
  expect((await contact.act('RESEND_INVITE')).errors).toMatchObject([{ code: 'EMAIL_SUPPRESSED' }]);

  // No email and just sent.
  await contact.edit({ email: null });
  expect((await contact.act('RESEND_INVITE')).errors).toMatchObject([{ code: 'CONTACT_HAS_NO_EMAIL' }]);
});

test('R4 what is offered does not depend on who asks', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const kim = await contact.agency.colleague();
  expect(await contact.account(kim)).toEqual(await contact.account());
});

test('R4 the second of two agents is refused, and sees what the first has done', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const kim = await contact.agency.colleague();
  expect((await contact.act('CANCEL_AND_DISABLE')).errors).toEqual([]);

  const stale = await contact.act('CANCEL_AND_DISABLE', kim);

  expect(stale.errors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
  expect(stale.portalAccount).toMatchObject({
    state: 'DISABLED',
    disabledBy: { id: contact.agency.facts.agentId, name: 'Pat' },
    availableActions: [{ action: 'REACTIVATE_AND_REINVITE' }, { action: 'RE_ENABLE_ONLY', blocker: null }],
  });
});

test('R36 a second mail waits 10 s and is sent at 10 s sharp', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const retryAt = later(10 * second);
  world.clock.advance(10 * second - 1);
  const message = expect.stringContaining('a moment ago. Wait a little');
  expect((await contact.act('RESEND_INVITE')).errors).toMatchObject([{ code: 'JUST_SENT', retryAt, message }]);
  world.clock.advance(1);
  expect((await contact.act('RESEND_INVITE')).errors).toEqual([]);
  expect(contact.mails()).toHaveLength(2);
});

test('R36 the wait is about mails, whatever the action that sends them', async () => {
  const contact = await (await (await world.agency()).contact()).cancelled();
  expect((await contact.act('REACTIVATE_AND_REINVITE')).errors).toMatchObject([{ code: 'JUST_SENT' }]);
  expect((await contact.act('RE_ENABLE_ONLY')).errors).toEqual([]);
});

test('R36 an account gets ten mails in 24 h, and the eleventh when the first is 24 h old', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const first = world.clock.now().getTime();
  for (let sent = 1; sent < 10; sent += 1) {
    wait();
    expect((await contact.act('RESEND_INVITE')).errors).toEqual([]);
  }
  wait();
  const refusal = {
    code: 'JUST_SENT',
    retryAt: new Date(first + day).toISOString(),
    message: expect.stringMatching(/10 emails within 24 hours\. Ask the client to look for the newest one/),
  };
  expect((await contact.act('RESEND_INVITE')).errors).toMatchObject([refusal]);
  world.clock.set(new Date(first + day - 1));
  await contact.agency.signIn();
  expect((await contact.act('RESEND_INVITE')).errors).toMatchObject([refusal]);
  world.clock.advance(1);
  expect((await contact.act('RESEND_INVITE')).errors).toEqual([]);
});
