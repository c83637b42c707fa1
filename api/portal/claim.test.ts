import { expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { clientPassword } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const viewerOf = async (browser: Browser) =>
  (await browser.ask('{ portalViewer { id firstName email } }')).data.portalViewer;

const openPage = (slug: string, token: string) =>
  world
    .browser()
    .ask(
      `query ($slug: String!, $token: String!) { portalAgency(slug: $slug) { claimLink(token: $token) { email } } }`,
      { slug, token },
    );

test('R19 a claim sets the password, makes the account ACTIVE, is logged, and signs the client in at once', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  world.clock.advance(60_000);
  const at = world.clock.now().toISOString();

  const { browser, viewer, errors } = await contact.claim();

  expect(errors).toEqual([]);
  expect(viewer).toEqual({ id: contact.id, firstName: 'Ana', email: contact.email });
  expect(await viewerOf(browser)).toEqual(viewer);
  expect(await contact.account()).toMatchObject({
    state: 'ACTIVE',
    claimedAt: at,
    lastSignInAt: at,
    inviteExpiresAt: null,
    inviteExpired: false,
  });
  const { loginEvents, history } = await contact.logs();
  expect(loginEvents).toMatchObject([{ kind: 'CLAIMED', occurredAt: at }]);
  expect(history[0]).toMatchObject({ kind: 'CLAIMED', occurredAt: at, from: 'PENDING', to: 'ACTIVE', actor: null });
  expect(await contact.signIn(clientPassword)).toMatchObject({ errors: [], viewer: { id: contact.id } });
});

test('R18 a claim link works for 168 h less a millisecond', async () => {
  const agency = await world.agency();
  const [inTime, late] = [await (await agency.contact()).invited(), await (await agency.contact()).invited()];
  const dies = world.clock.now().getTime() + 168 * 3_600_000;
  world.clock.set(new Date(dies - 1));
  await agency.signIn();
  expect(await late.account()).toMatchObject({ inviteExpiresAt: new Date(dies).toISOString(), inviteExpired: false });
  expect((await inTime.claim()).errors).toEqual([]);
  world.clock.set(new Date(dies));
  expect(await late.account()).toMatchObject({ state: 'PENDING', inviteExpiresAt: null, inviteExpired: true });
  expect((await late.claim()).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
});

test('R19 reading a link has no effect, however often', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const before = await contact.account();
  for (let times = 0; times < 3; times += 1) {
    const { data } = await openPage(contact.agency.facts.slug, contact.token());
    expect(data.portalAgency.claimLink).toEqual({ email: contact.email });
  }
  expect(await contact.account()).toEqual(before);
  expect((await contact.claim()).errors).toEqual([]);
});

test.each([
  ['eleven characters', 'eleven char'],
  ['257 characters', 'a b '.repeat(65).slice(0, 257)],
  ['nothing but spaces', ' '.repeat(20)],
  ['a password that attackers try first', 'password1234'],
  ["the agency's name", 'I love pride travelers'],
  ['the first name', 'beatriz goes to lisbon'],
  ["the email's local part", 'my own beatriz77 mail'],
])('R19 a password of %s is rejected in words, and does not burn the link', async (_, password) => {
  const contact = await (await world.agency()).contact({ firstName: 'Beatriz', email: 'beatriz77@example.com' });
  await contact.invited();
  const before = await contact.account();
  const { viewer, errors, browser } = await contact.claim(contact.token(), password);
  expect(viewer).toBeNull();
  expect(errors).toEqual([{ code: 'PASSWORD_REJECTED', message: expect.stringMatching(/\.$/), path: ['password'] }]);
  expect(browser.cookies.size).toBe(0);
  expect(await contact.account()).toEqual(before);
  expect((await contact.claim()).errors).toEqual([]);
});

test('R19 a password is the same one however its letters are put together', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  await contact.claim(contact.token(), 'caf\u00e9 in \ufb01renze');
  expect((await contact.signIn('cafe\u0301 in firenze')).errors).toEqual([]);
});

test('R20 a used, replaced, withdrawn, expired, unknown or foreign link: the same answer to the letter', async () => {
  const agency = await world.agency();
  const used = await (await agency.contact()).claimed();
  const replaced = await (await agency.contact()).invited();
  const old = replaced.token();
  await replaced.act('RESEND_INVITE');
  const withdrawn = await (await agency.contact()).cancelled();
  const expired = await (await agency.contact()).invited();
  world.clock.advance(168 * 3_600_000);
  const foreign = await (await (await world.agency()).contact()).invited();

  const dead = [
    used.token(),
    old,
    withdrawn.token(),
    expired.token(),
    foreign.token(),
    'unknown',
    '',
    'x'.repeat(5_000),
  ];
  const answers = [];
  for (const token of dead) {
    const { data } = await openPage(agency.facts.slug, token);
    expect(data).toEqual({ portalAgency: { claimLink: null } });
    const { browser, ...answer } = await used.claim(token);
    expect(browser.cookies.size).toBe(0);
    answers.push(answer);
  }
  expect(answers[0]).toEqual({
    status: 200,
    thrown: undefined,
    viewer: null,
    errors: [{ code: 'LINK_INVALID', message: expect.stringMatching(/^That link is no longer valid\./), path: null }],
  });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  // It was alive where it belongs.
  expect((await foreign.claim()).errors).toEqual([]);
});

test('R20 a dead link costs no hash, and its page tells of no agency that there is not', async () => {
  const { data } = await openPage('no-such-agency', 'unknown');
  expect(data.portalAgency).toBeNull();
  const contact = await (await (await world.agency()).contact()).claimed();
  const { errors } = await contact.claim(contact.token(), 'short');
  expect(errors).toMatchObject([{ code: 'LINK_INVALID' }]);
});

test('R21 claiming replaces the portal session of the browser: the old one is ended, the new one is another', async () => {
  const agency = await world.agency();
  const browser = await (await agency.contact()).enter();
  const old = browser.cookies.get('client') ?? '';
  const second = await (await agency.contact()).invited();

  await second.claim(second.token(), clientPassword, browser);

  expect(await viewerOf(browser)).toMatchObject({ id: second.id });
  expect(browser.cookies.get('client')).not.toBe(old);
  const thief = world.browser();
  thief.cookies.set('client', old);
  expect(await viewerOf(thief)).toBeNull();
});

test('R21 signing in replaces the portal session of the browser, and no session that was planted there is taken on', async () => {
  const contact = await (await world.agency()).contact();
  const browser = await contact.enter();
  const old = browser.cookies.get('client') ?? '';
  await contact.signIn(clientPassword, browser);
  const thief = world.browser();
  thief.cookies.set('client', old);
  expect(browser.cookies.get('client')).not.toBe(old);
  expect(await viewerOf(thief)).toBeNull();
  expect(await viewerOf(browser)).toMatchObject({ id: contact.id });
});

test('a claim ends every session of the account, also one that should have ended before', async () => {
  const contact = await (await world.agency()).contact();
  const browser = await contact.enter();
  await contact.act('DISABLE_ACCESS');
  await contact.act('REACTIVATE_AND_REINVITE');
  await world.app.pool.query('update secret_portal_session set ended_at = null where contact_id = $1', [contact.id]);
  expect(await viewerOf(browser)).toMatchObject({ id: contact.id });
  await contact.claim();
  expect(await viewerOf(browser)).toBeNull();
});

test('an agent who opens a claim link is both: the two sessions of a browser are independent', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const { browser } = contact.agency;
  await contact.claim(contact.token(), clientPassword, browser);
  const who = async () => (await browser.ask('{ viewer { id } portalViewer { id } }')).data;
  expect(await who()).toEqual({ viewer: { id: contact.agency.facts.agentId }, portalViewer: { id: contact.id } });
  await browser.ask('mutation { portalSignOut { signedOut } }');
  expect(await who()).toEqual({ viewer: { id: contact.agency.facts.agentId }, portalViewer: null });
});

test('claiming and resetting are tried ten times a minute from one IP', async () => {
  const contact = await (await (await world.agency()).contact()).invited();
  const browser = world.browser();
  for (let times = 0; times < 5; times += 1) {
    expect((await contact.claim('unknown', clientPassword, browser)).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
    expect((await contact.reset(clientPassword, 'unknown', browser)).errors).toMatchObject([{ code: 'LINK_INVALID' }]);
  }
  expect((await contact.claim(contact.token(), clientPassword, browser)).errors).toMatchObject([
    { code: 'RATE_LIMITED' },
  ]);
  expect((await contact.reset(clientPassword, 'unknown', browser)).errors).toMatchObject([{ code: 'RATE_LIMITED' }]);
  world.clock.advance(60_000);
  expect((await contact.claim(contact.token(), clientPassword, browser)).errors).toEqual([]);
});
