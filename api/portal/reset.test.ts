import { expect, test } from 'vitest';
import { clientPassword } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const anew = 'four slower trains';

test('R24 a reset ends every session, leaves the client to sign in, and is told to the account by mail', async () => {
  const contact = await (await world.agency()).contact({ firstName: 'Ana' });
  const phone = await contact.enter();
  const { browser: laptop } = await contact.signIn();
  await contact.act('SEND_PASSWORD_RESET');
  const token = contact.token();
  world.clock.advance(60_000);

  expect(await contact.reset(anew, token, laptop)).toMatchObject({ passwordReset: true, errors: [] });

  for (const browser of [phone, laptop])
    expect((await browser.ask('{ portalViewer { id } }')).data.portalViewer).toBeNull();
  expect((await contact.signIn(clientPassword)).errors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
  expect((await contact.signIn(anew)).errors).toEqual([]);

  const [notice] = contact.mails();
  expect(notice).toMatchObject({ to: contact.email, provider: 'POSTMARK' });
  expect(notice?.subject).toContain('Your password was changed');
  expect(notice?.text).not.toMatch(/\/(?:claim|reset)\//);
  const { loginEvents, history, deliveries } = await contact.logs();
  expect(loginEvents.map(({ kind }: { kind: string }) => kind)).toContain('PASSWORD_RESET');
  expect(history[0]).toMatchObject({ kind: 'PASSWORD_RESET', from: 'ACTIVE', to: 'ACTIVE', actor: null });
  expect(deliveries[0]).toMatchObject({ purpose: 'PASSWORD_CHANGED', to: contact.email, triggeredBy: null });
});

test('R24 no such mail follows a claim', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  expect(contact.mails()).toHaveLength(1);
});

test('R24 a reset link works once', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  await contact.act('SEND_PASSWORD_RESET');
  const token = contact.token();
  await contact.reset(anew, token);
  expect(await contact.reset(clientPassword, token)).toMatchObject({
    passwordReset: false,
    errors: [{ code: 'LINK_INVALID' }],
  });
  expect((await contact.signIn(anew)).errors).toEqual([]);
});

test('R24 one reset link is alive an account: a new one ends the one before', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  await contact.act('SEND_PASSWORD_RESET');
  const first = contact.token();
  await contact.askForLink();
  const second = contact.token();
  expect(second).not.toBe(first);
  expect((await contact.reset(anew, first)).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
  expect((await contact.reset(anew, second)).errors).toEqual([]);
});

test('R24 sending a reset keeps the password and the sessions', async () => {
  const contact = await (await world.agency()).contact();
  const browser = await contact.enter();
  await contact.act('SEND_PASSWORD_RESET');
  expect((await browser.ask('{ portalViewer { id } }')).data.portalViewer).toEqual({ id: contact.id });
  expect((await contact.signIn()).errors).toEqual([]);
});

test('R24 a reset link works for 60 minutes less a millisecond', async () => {
  const agency = await world.agency();
  const [inTime, late] = [await (await agency.contact()).claimed(), await (await agency.contact()).claimed()];
  for (const client of [inTime, late]) await client.act('SEND_PASSWORD_RESET');
  world.clock.advance(3_600_000 - 1);
  expect(await inTime.reset(anew)).toMatchObject({ passwordReset: true, errors: [] });
  world.clock.advance(1);
  expect(await late.reset(anew)).toMatchObject({ passwordReset: false, errors: [{ code: 'LINK_INVALID' }] });
});

test('R24 a rejected password does not burn the link', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  await contact.act('SEND_PASSWORD_RESET');
  expect((await contact.reset('short')).errors).toMatchObject([{ code: 'PASSWORD_REJECTED', path: ['password'] }]);
  expect((await contact.reset('four slower trains')).errors).toEqual([]);
});

test('R24 the page of a reset link says whose it is, and reading it has no effect', async () => {
  const contact = await (await (await world.agency()).contact({ firstName: 'Ana' })).claimed();
  await contact.act('SEND_PASSWORD_RESET');
  const read = () =>
    world.browser().ask(
      `query ($slug: String!, $token: String!) { portalAgency(slug: $slug) {
        resetLink(token: $token) { firstName email expiresAt } claimLink(token: $token) { email }
      } }`,
      { slug: contact.agency.facts.slug, token: contact.token() },
    );
  const expiresAt = new Date(world.clock.now().getTime() + 3_600_000).toISOString();
  for (let times = 0; times < 2; times += 1)
    expect((await read()).data.portalAgency).toEqual({
      resetLink: { firstName: 'Ana', email: contact.email, expiresAt },
      claimLink: null,
    });
  expect((await contact.reset('four slower trains')).errors).toEqual([]);
});
