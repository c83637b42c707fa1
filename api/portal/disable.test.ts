import { expect, test } from 'vitest';
import { clientPassword } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const dead = { errors: [{ code: 'LINK_INVALID' }] };
const refused = { viewer: null, errors: [{ code: 'INVALID_CREDENTIALS' }] };

test('R26 disabling ends every session on its next request, every link, and the way in; the contact is untouched', async () => {
  const agency = await world.agency();
  const contact = await agency.contact({ phone: '+34 600 000 000' });
  const onFile = () =>
    agency.ask('query ($id: ID!) { contact(id: $id) { firstName lastName email phone } }', { id: contact.id });
  const before = await onFile();
  const phone = await contact.enter();
  const { browser: laptop } = await contact.signIn();
  await contact.act('SEND_PASSWORD_RESET');
  const reset = contact.token();
  const mails = contact.mails().length;

  const { errors, delivery, portalAccount } = await contact.act('DISABLE_ACCESS');

  expect({ errors, delivery }).toEqual({ errors: [], delivery: null });
  expect(portalAccount).toMatchObject({
    state: 'DISABLED',
    disabledAt: world.clock.now().toISOString(),
    disabledBy: { id: agency.facts.agentId, name: 'Pat' },
  });
  for (const browser of [phone, laptop])
    expect((await browser.ask('{ portalViewer { id } }')).data.portalViewer).toBeNull();
  expect(await contact.signIn()).toMatchObject(refused);
  expect(await contact.reset('four slower trains', reset)).toMatchObject(dead);
  await contact.askForLink();
  expect(contact.mails()).toHaveLength(mails);
  expect((await onFile()).data).toEqual(before.data);
});

test('R26 cancelling an invite ends its link', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const token = contact.token();
  const { portalAccount } = await contact.act('CANCEL_AND_DISABLE');
  expect(portalAccount).toMatchObject({ state: 'DISABLED', inviteExpiresAt: null, inviteExpired: false });
  expect(await contact.claim(token)).toMatchObject(dead);
  expect(contact.mails()).toHaveLength(1);
});

test('R12 R26 while disabled it stays readable who has done it and when, and what was before', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  const kim = await contact.agency.colleague('Kim');
  world.clock.advance(60_000);
  const at = world.clock.now().toISOString();
  await contact.act('DISABLE_ACCESS', kim);
  world.clock.advance(60_000);
  expect(await contact.account()).toMatchObject({ disabledAt: at, disabledBy: { name: 'Kim' } });
  const { loginEvents, deliveries, history } = await contact.logs();
  expect(loginEvents).toMatchObject([{ kind: 'CLAIMED' }]);
  expect(deliveries).toMatchObject([{ purpose: 'INVITE', triggeredBy: { name: 'Pat' } }]);
  expect(history).toMatchObject([
    { kind: 'ACCESS_DISABLED', occurredAt: at, from: 'ACTIVE', to: 'DISABLED', actor: { name: 'Kim' }, delivery: null },
    { kind: 'CLAIMED', from: 'PENDING', to: 'ACTIVE', actor: null, delivery: null },
    { kind: 'INVITE_SENT', from: 'NONE', to: 'PENDING', actor: { name: 'Pat' } },
  ]);
});

test('R27 re-enabling mails nothing, lets the old password in, and revives neither session nor link', async () => {
  const contact = await (await world.agency()).contact();
  const browser = await contact.enter();
  await contact.act('SEND_PASSWORD_RESET');
  const reset = contact.token();
  await contact.act('DISABLE_ACCESS');
  const mails = contact.mails().length;

  const { errors, delivery, portalAccount } = await contact.act('RE_ENABLE_ONLY');

  expect({ errors, delivery }).toEqual({ errors: [], delivery: null });
  expect(portalAccount).toMatchObject({ state: 'ACTIVE', disabledAt: null, disabledBy: null });
  expect(contact.mails()).toHaveLength(mails);
  expect((await browser.ask('{ portalViewer { id } }')).data.portalViewer).toBeNull();
  expect(await contact.reset('four slower trains', reset)).toMatchObject(dead);
  expect((await contact.signIn()).errors).toEqual([]);
});

test('R27 an account that was never claimed comes back PENDING without a live link, and Resend is on offer', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const token = contact.token();
  await contact.act('CANCEL_AND_DISABLE');
  const { portalAccount } = await contact.act('RE_ENABLE_ONLY');
  expect(portalAccount).toMatchObject({
    state: 'PENDING',
    inviteExpiresAt: null,
    inviteExpired: true,
    availableActions: [{ action: 'RESEND_INVITE', blocker: null }, { action: 'CANCEL_AND_DISABLE' }],
  });
  expect(await contact.claim(token)).toMatchObject(dead);
  await contact.act('RESEND_INVITE');
  expect((await contact.claim()).errors).toEqual([]);
});

test('R28 reactivating forgets the password at once and sends a fresh invite; the new one is the only way in', async () => {
  const contact = await (await (await world.agency()).contact()).disabled();

  const { errors, delivery, portalAccount } = await contact.act('REACTIVATE_AND_REINVITE');

  expect(errors).toEqual([]);
  expect(delivery).toMatchObject({ purpose: 'INVITE', to: contact.email, status: 'SENT' });
  expect(portalAccount).toMatchObject({ state: 'PENDING', claimedAt: null, disabledAt: null, inviteExpired: false });
  expect(await contact.signIn()).toMatchObject(refused);
  const kept = 'select from secret_portal_credential where contact_id = $1';
  expect((await world.app.pool.query(kept, [contact.id])).rowCount).toBe(0);
  await contact.claim(contact.token(), 'a wholly new password');
  expect(await contact.signIn(clientPassword)).toMatchObject(refused);
  expect((await contact.signIn('a wholly new password')).errors).toEqual([]);
});

test('R28 a forgotten password does not come back by disabling and re-enabling', async () => {
  const contact = await (await (await world.agency()).contact()).disabled();
  await contact.act('REACTIVATE_AND_REINVITE');
  await contact.act('CANCEL_AND_DISABLE');
  const { portalAccount } = await contact.act('RE_ENABLE_ONLY');
  expect(portalAccount.state).toBe('PENDING');
  expect(await contact.signIn()).toMatchObject(refused);
});

test('R28 the history of disabling survives every way back', async () => {
  const contact = await (await (await world.agency()).contact()).disabled();
  for (const action of ['RE_ENABLE_ONLY', 'DISABLE_ACCESS', 'REACTIVATE_AND_REINVITE'] as const) {
    world.clock.advance(60_000);
    await contact.act(action);
  }
  const { history } = await contact.logs();
  const steps = history.map(({ kind, from, to }: Record<string, string>) => `${kind} ${from} ${to}`);
  expect(steps).toEqual([
    'REINVITED DISABLED PENDING',
    'ACCESS_DISABLED ACTIVE DISABLED',
    'RE_ENABLED DISABLED ACTIVE',
    'ACCESS_DISABLED ACTIVE DISABLED',
    'CLAIMED PENDING ACTIVE',
    'INVITE_SENT NONE PENDING',
  ]);
});
