import { hash } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { clientPassword, type GivenContact } from '../testing/given-contact.ts';
import { holdLock } from '../testing/hold-lock.ts';
import { settled } from '../testing/settled.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const refused = { viewer: null, errors: [{ code: 'INVALID_CREDENTIALS' }] };

test('R22 a client signs in with email and password, and signs out: the session ends on the server', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  world.clock.advance(60_000);
  const { browser, viewer } = await contact.signIn(clientPassword);
  expect(viewer).toEqual({ id: contact.id });
  expect(await contact.account()).toMatchObject({ lastSignInAt: world.clock.now().toISOString() });

  const copy = world.browser();
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  const { data } = await browser.ask('mutation { portalSignOut { signedOut } }');

  expect(data.portalSignOut).toEqual({ signedOut: true });
  expect(browser.cookies.has('client')).toBe(false);
  for (const each of [browser, copy]) expect((await each.ask('{ portalViewer { id } }')).data.portalViewer).toBeNull();
  const { loginEvents } = await contact.logs();
  expect(loginEvents.map(({ kind }: { kind: string }) => kind)).toEqual(['SIGNED_OUT', 'SIGNED_IN', 'CLAIMED']);
});

test('R22 signing out without a session is as good', async () => {
  const { data } = await world.browser().ask('mutation { portalSignOut { signedOut } }');
  expect(data.portalSignOut).toEqual({ signedOut: true });
});

test('R22 the email may be typed in capitals', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  expect((await contact.signIn(clientPassword, undefined, contact.email.toUpperCase())).errors).toEqual([]);
});

test('R22 a wrong password, an unknown address, no account, an unclaimed and a disabled one: the same refusal', async () => {
  const agency = await world.agency();
  const active = await (await agency.contact()).claimed();
  const tries = [
    await active.signIn('not the password'),
    await active.signIn(clientPassword, undefined, 'nobody@example.com'),
    await active.signIn(clientPassword, undefined, 'not an address'),
    await (await agency.contact()).signIn(),
    await (await (await agency.contact()).invited()).signIn(),
    await (await (await agency.contact()).disabled()).signIn(),
    await (await (await (await world.agency()).contact({ email: active.email })).claimed()).signIn('of another agency'),
  ];
  const answers = tries.map(({ browser, ...answer }) => {
    expect(browser.cookies.size).toBe(0);
    return answer;
  });
  expect(answers[0]).toMatchObject(refused);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('R22 what clients try at the door is logged with address and browser', async () => {
  const contact = await (await world.agency()).contact();
  /** A second later than the one before. */
  const from = (ip: string, agent: string) => {
    world.clock.advance(1_000);
    return world.browser({ 'x-forwarded-for': ip, 'user-agent': agent });
  };
  await contact.invited();
  await contact.signIn('before the claim', from('192.0.2.1', 'Early/1'));
  await contact.claim(contact.token(), clientPassword, from('192.0.2.2', 'Phone/2'));
  await contact.signIn('wrong', from('192.0.2.3', 'Guess/3'));
  await contact.act('DISABLE_ACCESS');
  await contact.signIn(clientPassword, from('2001:db8::4', 'Right/4'));
  await contact.signIn('wrong', from('192.0.2.5', 'Wrong/5'));

  expect((await contact.logs()).loginEvents).toMatchObject([
    { kind: 'SIGN_IN_BLOCKED', ipAddress: '192.0.2.5', userAgent: 'Wrong/5' },
    { kind: 'SIGN_IN_BLOCKED', ipAddress: '2001:db8::4', userAgent: 'Right/4' },
    { kind: 'SIGN_IN_FAILED', ipAddress: '192.0.2.3', userAgent: 'Guess/3' },
    { kind: 'CLAIMED', ipAddress: '192.0.2.2', userAgent: 'Phone/2' },
    { kind: 'SIGN_IN_FAILED', ipAddress: '192.0.2.1', userAgent: 'Early/1' },
  ]);
});

test('a long browser name is cut to 512 characters; one of a megabyte is refused before it is read', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  const long = 'x'.repeat(10_000);
  expect((await contact.signIn(clientPassword, world.browser({ 'user-agent': long }))).errors).toEqual([]);
  expect((await contact.logs()).loginEvents[0].userAgent).toBe('x'.repeat(512));

  const response = await world.browser({ 'user-agent': 'x'.repeat(1_000_000) }).post('{}');
  expect(response.status).toBe(431);
  expect((await contact.logs()).loginEvents).toHaveLength(2);
});

test('R35 sign-in goes by the address of the account, not by that of the contact', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  await contact.edit({ email: 'new@example.com' });
  expect(await contact.signIn(clientPassword, undefined, 'new@example.com')).toMatchObject(refused);
  expect((await contact.signIn()).errors).toEqual([]);
});

test('login events outlive everything and are read page by page, newest first', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  for (let times = 0; times < 4; times += 1) {
    world.clock.advance(1_000);
    await contact.signIn();
  }
  await contact.act('DISABLE_ACCESS');
  await contact.act('REACTIVATE_AND_REINVITE');
  const page = (after: string | null) =>
    contact.agency.ask(
      `query ($id: ID!, $after: String) { contact(id: $id) { portalAccount { loginEvents(first: 2, after: $after) {
        totalCount nodes { kind occurredAt } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } } } }`,
      { id: contact.id, after },
    );
  const kinds: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const { data } = await page(after);
    const { nodes, edges, pageInfo, totalCount } = data.contact.portalAccount.loginEvents;
    expect(totalCount).toBe(5);
    expect(pageInfo).toMatchObject({
      hasPreviousPage: pages > 0,
      startCursor: edges[0].cursor,
      endCursor: edges.at(-1).cursor,
    });
    kinds.push(...nodes.map(({ kind }: { kind: string }) => kind));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    pages += 1;
  } while (after);
  expect(pages).toBe(3);
  expect(kinds).toEqual([...Array(4).fill('SIGNED_IN'), 'CLAIMED']);
});

describe('a password whose hash was made with weaker parameters', () => {
  const weak = { memoryCost: 8_192, timeCost: 1, parallelism: 1 };
  const hashOf = async ({ id }: GivenContact): Promise<string> => {
    const { rows } = await world.app.pool.query(
      'select password_hash as hash from secret_portal_credential where contact_id = $1',
      [id],
    );
    return rows[0].hash;
  };
  async function clientOfOld() {
    const contact = await (await (await world.agency()).contact()).claimed();
    await world.app.pool.query('update secret_portal_credential set password_hash = $2 where contact_id = $1', [
      contact.id,
      await hash(clientPassword, weak),
    ]);
    return contact;
  }

  test('is hashed again at the next sign-in, and still signs in', async () => {
    const contact = await clientOfOld();
    const old = await hashOf(contact);
    expect(await contact.signIn('not the password')).toMatchObject(refused);
    await settled(contact.agency);
    expect(await hashOf(contact)).toBe(old);

    expect((await contact.signIn()).errors).toEqual([]);
    await settled(contact.agency);
    const renewed = await hashOf(contact);
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await contact.signIn()).errors).toEqual([]);
    await settled(contact.agency);
    expect(await hashOf(contact)).toBe(renewed);
  });

  test('lets several sign in at once while it is hashed again', async () => {
    const contact = await clientOfOld();
    const lock = await holdLock(contact);
    const late = contact.signIn();
    await lock.untilWaiting(1);
    await world.app.pool.query('update secret_portal_credential set password_hash = $2 where contact_id = $1', [
      contact.id,
      await hash(clientPassword, { ...weak, timeCost: 2 }),
    ]);
    await lock.release();
    expect(await late).toMatchObject({ viewer: { id: contact.id }, errors: [] });
  });
});

test('signing out with a session that has died of age is no sign-out', async () => {
  const contact = await (await (await world.agency()).contact()).claimed();
  const { browser } = await contact.signIn();
  world.clock.advance(8 * 24 * 3_600_000);
  const { data } = await browser.ask('mutation { portalSignOut { signedOut } }');
  expect(data.portalSignOut).toEqual({ signedOut: true });
  await contact.agency.signIn();
  expect((await contact.logs()).loginEvents.map(({ kind }: { kind: string }) => kind)).toEqual([
    'SIGNED_IN',
    'CLAIMED',
  ]);
});
