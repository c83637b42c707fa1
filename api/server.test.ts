import { expect, test } from 'vitest';
import { clientPassword } from './testing/given-contact.ts';
import { GivenTeam } from './testing/given-team.ts';
import { useWorld, type World } from './testing/world.ts';

const direct = useWorld({ env: { TRUST_PROXY_HOPS: '0' } });
const behindOne = useWorld({ env: { TRUST_PROXY_HOPS: '1' } });
const behindTwo = useWorld({ env: { TRUST_PROXY_HOPS: '2' } });

/** The IP of a sign-in, as the agency reads it. */
async function ipOf(world: World, forwardedFor: string): Promise<string> {
  const client = await (await (await world.agency()).contact()).invited();
  await client.claim(client.token(), clientPassword, world.browser({ 'x-forwarded-for': forwardedFor }));
  return (await client.logs()).loginEvents[0].ipAddress;
}

test.each([
  ['no proxy', () => direct, '127.0.0.1'],
  ['one proxy', () => behindOne, '192.0.2.3'],
  ['two proxies', () => behindTwo, '192.0.2.2'],
])('behind %s, the IP is what the last trusted one saw, whatever the client claims before it', async (_, world, ip) => {
  expect(await ipOf(world(), '192.0.2.1, 192.0.2.2, 192.0.2.3')).toBe(ip);
});

test('without a proxy nobody gets around a limit by claiming other IPs', async () => {
  const agency = await direct.agency();
  const answers = [];
  for (let n = 0; n < 21; n += 1) answers.push(await agency.trySignIn('wrong', undefined, `nobody${n}@example.com`));
  expect(answers.at(-1)).toMatchObject({ errors: [{ code: 'RATE_LIMITED' }] });
});

test.each([
  ['the addresses of one IPv6 network', (n: number) => `2001:db8:1:2:${n.toString(16)}::1`, 'RATE_LIMITED'],
  [
    'an IPv4 address and its IPv6 clothes',
    (n: number) => ['198.51.100.7', '::ffff:198.51.100.7'][n % 2] ?? '',
    'RATE_LIMITED',
  ],
  ['the networks of IPv6', (n: number) => `2001:db8:2:${n.toString(16)}::1`, 'INVALID_CREDENTIALS'],
])('%s count as they should', async (_, ipOf, code) => {
  const agency = await behindOne.agency();
  const answers = [];
  for (let n = 0; n < 21; n += 1) {
    const browser = behindOne.browser({ 'x-forwarded-for': ipOf(n) });
    answers.push(await agency.trySignIn('wrong', browser, `nobody${n}@${code.length}.example`));
  }
  expect(answers.at(-2)).toMatchObject({ errors: [{ code: 'INVALID_CREDENTIALS' }] });
  expect(answers.at(-1)).toMatchObject({ errors: [{ code }] });
});

test('claiming, resetting and asking for links count by the network, too', async () => {
  const contact = await (await behindOne.agency()).contact();
  const neighbour = (n: number) => behindOne.browser({ 'x-forwarded-for': `2001:db8:3:4::${n}` });
  const token = 'A'.repeat(64);
  for (let n = 0; n < 5; n += 1) {
    await contact.claim(token, clientPassword, neighbour(n));
    await contact.reset(clientPassword, token, neighbour(n));
    await contact.forgot(`nobody${n}@example.com`, neighbour(n));
  }
  expect((await contact.claim(token, clientPassword, neighbour(99))).errors).toMatchObject([{ code: 'RATE_LIMITED' }]);
  expect((await contact.reset(clientPassword, token, neighbour(99))).errors).toMatchObject([{ code: 'RATE_LIMITED' }]);
  expect((await contact.forgot('somebody@example.com', neighbour(99))).errors).toMatchObject([
    { code: 'RATE_LIMITED' },
  ]);
});

test('agents’ links count by the network, too', async () => {
  const team = new GivenTeam(await behindOne.agency());
  const neighbour = (n: number) => behindOne.browser({ 'x-forwarded-for': `2001:db8:3:5::${n}` });
  const token = 'A'.repeat(64);
  for (let n = 0; n < 5; n += 1) {
    await team.claim(token, { browser: neighbour(n) });
    await team.reset(token, undefined, neighbour(n));
    await team.forgot(`nobody${n}@example.com`, neighbour(n));
  }
  const limited = [{ code: 'RATE_LIMITED' }];
  expect((await team.claim(token, { browser: neighbour(99) })).errors).toMatchObject(limited);
  expect((await team.reset(token, undefined, neighbour(99))).errors).toMatchObject(limited);
  expect(await (await team.forgot('somebody@example.com', neighbour(99))).json()).toMatchObject({
    data: { agentRequestReset: { errors: limited } },
  });
});

test('links are built from the configured address, never from the Host of a request', async () => {
  const contact = await (await behindOne.agency()).contact();
  await contact.act('SEND_INVITE', evil(contact.agency.browser));
  expect(contact.mails()[0]?.text).toContain(behindOne.url);
  expect(contact.mails()[0]?.text).not.toContain('evil.example');
});

/** The same browser, whose requests go by another name. */
function evil(browser: ReturnType<World['browser']>) {
  const other = behindOne.browser({
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    'x-forwarded-proto': 'http',
  });
  for (const [name, value] of browser.cookies) other.cookies.set(name, value);
  return other;
}
