import { expect, test } from 'vitest';
import { useWorld } from './testing/world.ts';

const http = useWorld();
const https = useWorld({ env: { APP_URL: 'https://portal.example' } });

const days = 24 * 3600;

/** The cookies of an answer, each with its attributes in alphabetical order. */
async function cookiesOf(response: Response): Promise<string[]> {
  return response.headers.getSetCookie().map((line) => {
    const [pair = '', ...attributes] = line.split('; ');
    return [pair.replace(/=.+/, '=…'), ...attributes.sort()].join('; ');
  });
}

async function signIns(world: typeof http) {
  const agency = await world.agency();
  const client = await (await agency.contact()).invited();
  const post = (query: string, variables = {}) => agency.browser.post(JSON.stringify({ query, variables }));
  return {
    agent: await cookiesOf(
      await post(
        'mutation ($email: String!, $password: String!) { agentSignIn(email: $email, password: $password) { viewer { id } } }',
        { email: agency.facts.agentEmail, password: agency.facts.agentPassword },
      ),
    ),
    client: await cookiesOf(
      await post(
        'mutation ($slug: String!, $token: String!) { portalClaim(slug: $slug, token: $token, password: "three slow trains") { viewer { id } } }',
        { slug: agency.facts.slug, token: client.token() },
      ),
    ),
    agentOut: await cookiesOf(await post('mutation { agentSignOut { signedOut } }')),
    clientOut: await cookiesOf(await post('mutation { portalSignOut { signedOut } }')),
  };
}

test('over http, cookies are for this host, out of reach of scripts, and not sent from other sites', async () => {
  expect(await signIns(http)).toEqual({
    agent: [
      `agent=…; HttpOnly; Max-Age=${1 * days}; Path=/; SameSite=Lax`,
      `agent-device=…; HttpOnly; Max-Age=${180 * days}; Path=/; SameSite=Lax`,
    ],
    client: [
      `client=…; HttpOnly; Max-Age=${30 * days}; Path=/; SameSite=Lax`,
      `client-device=…; HttpOnly; Max-Age=${180 * days}; Path=/; SameSite=Lax`,
    ],
    agentOut: ['agent=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Max-Age=0; Path=/; SameSite=Lax'],
    clientOut: ['client=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Max-Age=0; Path=/; SameSite=Lax'],
  });
});

test('over https they are Secure, and bound to the host by their name', async () => {
  const { agent, client, agentOut, clientOut } = await signIns(https);
  const all = [...agent, ...client, ...agentOut, ...clientOut];
  expect(all).toHaveLength(6);
  for (const cookie of all)
    expect(cookie).toMatch(/^__Host-(agent|client)(-device)?=.*; HttpOnly; .*Path=\/; SameSite=Lax; Secure$/);
});

test('over https a cookie without the prefix is nobody', async () => {
  const { browser } = await https.agency();
  const plain = https.browser();
  plain.cookies.set('agent', browser.cookies.get('__Host-agent') ?? '');
  expect((await browser.ask('{ viewer { name } }')).data.viewer).toEqual({ name: 'Pat' });
  expect((await plain.ask('{ viewer { name } }')).data.viewer).toBeNull();
});
