import { expect, test } from 'vitest';
import { clientPassword, type GivenContact } from '../testing/given-contact.ts';
import { holdLock } from '../testing/hold-lock.ts';
import { settled } from '../testing/settled.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();
const minute = 60_000;
const hour = 60 * minute;

test('R23 an expired invite heals itself: Forgot password brings a fresh claim link', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const old = contact.token();
  world.clock.advance(168 * hour);
  await contact.agency.signIn();
  expect(await contact.account()).toMatchObject({ state: 'PENDING', inviteExpired: true });

  await contact.askForLink();

  expect(contact.mails()).toHaveLength(2);
  const [mail] = contact.mails();
  expect(mail).toMatchObject({ provider: 'POSTMARK' });
  expect(await contact.account()).toMatchObject({
    state: 'PENDING',
    inviteExpired: false,
    invitedAt: world.clock.now().toISOString(),
  });
  const { history, deliveries } = await contact.logs();
  expect(deliveries[0]).toMatchObject({ purpose: 'INVITE', to: contact.email, status: 'SENT', triggeredBy: null });
  expect(history[0]).toMatchObject({ kind: 'LINK_REQUESTED', from: 'PENDING', to: 'PENDING', actor: null });
  expect(history[0].delivery.id).toBe(deliveries[0].id);
  expect((await contact.claim(old)).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
  expect((await contact.claim()).errors).toEqual([]);
});

test('R23 a link that is still alive is replaced by the one that was asked for', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const old = contact.token();
  await contact.askForLink();
  expect((await contact.claim(old)).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
  expect((await contact.claim()).errors).toEqual([]);
});

test('R23 an active client gets a reset link, and the password stands until it is used', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  await contact.askForLink(contact.email.toUpperCase());
  expect((await contact.logs()).deliveries[0]).toMatchObject({ purpose: 'PASSWORD_RESET', to: contact.email });
  expect((await contact.signIn()).errors).toEqual([]);
  expect(await contact.reset('four slower trains')).toMatchObject({ passwordReset: true });
});

test('R23 the answer is the same for every address, and only an account that is alive gets a mail', async () => {
  const agency = await world.agency();
  const none = await agency.contact();
  const suppressed = await (await agency.contact()).claimed();
  world.postmark.suppress(suppressed.email);
  await suppressed.act('SEND_PASSWORD_RESET');
  const silent: GivenContact[] = [
    none,
    suppressed,
    await (await agency.contact()).disabled(),
    await (await agency.contact()).cancelled(),
  ];
  const heard = [await (await agency.contact()).claimed(), await (await agency.contact()).invited()];
  const mails = world.mailbox.list().length;

  const before = await Promise.all(silent.map((contact) => contact.logs()));

  const answers = [];
  for (const contact of [...silent, ...heard]) answers.push(await contact.askForLink());
  answers.push(await none.askForLink('nobody@example.com'));

  expect(answers[0]).toEqual({ status: 200, message: expect.stringContaining('on its way'), errors: [] });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const sent = world.mailbox.list().slice(0, world.mailbox.list().length - mails);
  expect(sent.map(({ to }) => to).sort()).toEqual(heard.map(({ email }) => email).sort());
  // Nor was one tried.
  expect(await Promise.all(silent.map((contact) => contact.logs()))).toEqual(before);
});

test('R23 an unknown agency answers like every other', async () => {
  const contact = await (await world.agency()).contact();
  const known = await contact.askForLink();
  const { data } = await world
    .browser()
    .ask(
      `mutation { portalRequestLink(slug: "no-such-agency", email: "ana@example.com") { message errors { code } } }`,
    );
  expect(data.portalRequestLink).toEqual({ message: known.message, errors: [] });
});

test('R23 what is no address is told so', async () => {
  const contact = await (await world.agency()).contact();
  const { errors } = await contact.askForLink('not an address');
  expect(errors).toMatchObject([{ code: 'EMAIL_INVALID', path: ['email'] }]);
});

test('R23 an address is heard once a minute and three times an hour, and is answered the same beyond', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  const before = contact.mails().length;
  const ask = async () => {
    expect(await contact.askForLink()).toMatchObject({ errors: [] });
    return contact.mails().length - before;
  };
  expect(await ask()).toBe(1);
  world.clock.advance(minute - 1);
  expect(await ask()).toBe(1);
  world.clock.advance(1);
  expect(await ask()).toBe(2);
  world.clock.advance(minute);
  expect(await ask()).toBe(3);
  world.clock.advance(minute);
  expect(await ask()).toBe(3);
  world.clock.advance(hour);
  expect(await ask()).toBe(4);
});

test('R23 one IP asks five times a minute, whatever the address', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  const browser = world.browser();
  for (let times = 0; times < 5; times += 1)
    expect((await contact.askForLink(`nobody${times}@example.com`, browser)).errors).toEqual([]);
  const before = contact.mails().length;
  const retryAt = new Date(world.clock.now().getTime() + minute).toISOString();
  for (const email of [contact.email, 'nobody@example.com', 'not an address'])
    expect((await contact.askForLink(email, browser)).errors).toMatchObject([{ code: 'RATE_LIMITED', retryAt }]);
  expect(contact.mails().length).toBe(before);
  expect((await contact.askForLink()).errors).toEqual([]);
});

test('R23 the answer waits for nothing that is done about it', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  const mails = contact.mails().length;
  const lock = await holdLock(contact);
  expect((await contact.forgot()).message).toContain('on its way');
  expect(contact.mails()).toHaveLength(mails);
  await lock.release();
  await settled(contact.agency);
  expect(contact.mails()).toHaveLength(mails + 1);
});

test('R36 what a client asks for does not hold back what an agent sends', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  world.app.config.sendCooldownSeconds = 10;
  world.clock.advance(10_000);
  await contact.askForLink();
  const outcome = await contact.act('SEND_PASSWORD_RESET');
  world.app.config.sendCooldownSeconds = 0;
  expect(outcome.errors).toEqual([]);
});

test('R35 Forgot goes by the address of the account: whoever got a mistyped invite cannot ask for the next one', async () => {
  const contact = await (await (await world.agency()).contact({ email: 'mistyped@example.com' })).invited();
  await contact.edit({ email: 'right@example.com' });
  const mails = world.mailbox.list().length;
  await contact.askForLink('mistyped@example.com');
  await contact.askForLink('right@example.com');
  expect(world.mailbox.list().length).toBe(mails);
  expect((await contact.signIn(clientPassword)).errors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
});
