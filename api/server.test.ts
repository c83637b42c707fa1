import { expect, test } from 'vitest';
import { clientPassword } from './testing/given-contact.ts';
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
