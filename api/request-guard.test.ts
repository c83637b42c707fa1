import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { useWorld } from './testing/world.ts';

const world = useWorld();
const https = useWorld({ env: { APP_URL: 'https://portal.example' } });
const production = useWorld({
  env: {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://somewhere/else',
    APP_URL: 'https://localhost',
    POSTMARK_SERVER_TOKEN: 'token',
    POSTMARK_FROM: 'invites@portal.example',
    POSTMARK_WEBHOOK_PASSWORD: 'password',
  },
});

const question = JSON.stringify({ query: '{ viewer { id } }' });

/** Status and code of an answer, which is GraphQL's in every case and kept by no cache. */
async function judge(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const { data, errors } = await response.json();
  if (data !== undefined) return `${response.status} data`;
  expect(errors).toEqual([{ message: expect.any(String), extensions: { code: expect.any(String) } }]);
  return `${response.status} ${errors[0].extensions.code}`;
}

const send = (method: string, headers: Record<string, string> = {}, body?: string) =>
  fetch(`${world.url}/graphql`, { method, headers, body });

describe('a request that is not a POST of JSON', () => {
  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s: 405', async (method) => {
    const response = await send(method);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await judge(response)).toBe('405 BAD_USER_INPUT');
  });

  test('HEAD, and GET with a mutation in the address: 405, and nothing is done', async () => {
    expect((await send('HEAD')).status).toBe(405);
    const query = encodeURIComponent('mutation { portalSignOut { signedOut } }');
    expect((await fetch(`${world.url}/graphql?query=${query}`)).status).toBe(405);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('%s: 415', async (type) => {
    expect(await judge(await send('POST', { 'content-type': type }, question))).toBe('415 BAD_USER_INPUT');
  });

  test('a body without a type: 415', async () => {
    const response = await fetch(`${world.url}/graphql`, { method: 'POST', body: Buffer.from(question) });
    expect(await judge(response)).toBe('415 BAD_USER_INPUT');
  });

  test('no type and no body: 415', async () => {
    expect(await judge(await send('POST'))).toBe('415 BAD_USER_INPUT');
    expect(await judge(await send('POST', { 'content-length': '0' }))).toBe('415 BAD_USER_INPUT');
  });

  test('65,537 bytes: 413; 65,536: taken', async () => {
    const bodyOf = (bytes: number) => question.replace('{ viewer', `{${' '.repeat(bytes - question.length)} viewer`);
    const browser = world.browser();
    expect(bodyOf(65_537).length).toBe(65_537);
    expect(await judge(await browser.post(bodyOf(65_537)))).toBe('413 BAD_USER_INPUT');
    expect(await judge(await browser.post(bodyOf(65_536)))).toBe('200 data');
  });

  test.each([
    ['a batch', `[${question},${question}]`],
    ['an empty batch', '[]'],
    ['broken JSON', '{"query": "{ viewer'],
    ['nothing', ''],
    ['null', 'null'],
    ['a string', '"{ viewer { id } }"'],
    ['a number', '1'],
    ['no query', '{}'],
    ['a query that is no text', '{"query": 5}'],
    ['a document that is parsed already', '{"query": {"kind": "Document"}}'],
    ['variables that are a list', '{"query": "{ viewer { id } }", "variables": []}'],
    ['variables that are text', '{"query": "{ viewer { id } }", "variables": "{}"}'],
    ['extensions that are a list', '{"query": "{ viewer { id } }", "extensions": []}'],
    ['an operation name that is a number', '{"query": "{ viewer { id } }", "operationName": 5}'],
    ['a key that changes the prototype', '{"query": "{ viewer { id } }", "__proto__": {"admin": true}}'],
    ['a query that is stored elsewhere', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}'],
  ])('%s: 400', async (_, body) => {
    expect(await judge(await world.browser().post(body))).toBe('400 BAD_USER_INPUT');
  });
});

describe('what is too large says how much is taken', () => {
  const messageOf = async (response: Response) => (await response.json()).errors[0].message;

  test('a question: 65,536 bytes', async () => {
    const response = await world.browser().post('x'.repeat(65_537));
    expect(await messageOf(response)).toBe('The body is too large: 65,536 bytes are taken at most.');
  });

  test('an event of Postmark: 1,048,576 bytes', async () => {
    const password = world.app.config.postmark.webhookPassword;
    const response = await fetch(`${world.url}/webhooks/postmark`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`postmark:${password}`).toString('base64')}` },
      body: 'x'.repeat(1_048_577),
    });
    expect(response.status).toBe(413);
    expect(await messageOf(response)).toBe('The body is too large: 1,048,576 bytes are taken at most.');
  });
});

describe('what is no request that is read', () => {
  /** Sends bytes as they are; the status and the body of the answer. */
  async function sendRaw(bytes: string): Promise<Response> {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    socket.write(bytes);
    const [head = '', body] = (await text(socket)).split('\r\n\r\n');
    const headers = head
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(': ') as [string, string]);
    return new Response(body, { status: Number(head.split(' ')[1]), headers });
  }

  test.each([
    ['a head of 20 kB: 431', `GET /trips HTTP/1.1\r\nHost: x\r\nUser-Agent: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['no HTTP: 400', 'HELO mail.example\r\n\r\n', 400],
  ])('%s, in the shape of every refusal', async (_, bytes, status) => {
    expect(await judge(await sendRaw(bytes))).toBe(`${status} BAD_USER_INPUT`);
  });

  test('a connection that breaks off harms nobody', async () => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\n');
    await once(socket, 'connect');
    socket.resetAndDestroy();
    expect(await judge(await world.browser().post(question))).toBe('200 data');
  });
});

describe('a request from a page', () => {
  const from = (browser: Browser, origin: string) => browser.post(question, { origin });
  const port = () => new URL(world.url).port;

  test('of ours, or from no page: answered', async () => {
    expect(await judge(await from(world.browser(), world.url))).toBe('200 data');
    expect(await judge(await world.browser().post(question))).toBe('200 data');
  });

  test('outside production localhost and 127.0.0.1 are one origin', async () => {
    expect(await judge(await from(world.browser(), `http://localhost:${port()}`))).toBe('200 data');
    expect(await judge(await from(world.browser(), `http://127.0.0.1:${port()}`))).toBe('200 data');
  });

  test.each([
    () => 'https://evil.example',
    () => 'null',
    () => `https://localhost:${port()}`,
    () => `http://localhost:${Number(port()) + 1}`,
    () => `http://localhost:${port()}.evil.example`,
    () => `http://127.0.0.1.evil.example:${port()}`,
    () => '',
  ])('of somebody else: 403 (%#)', async (origin) => {
    expect(await judge(await from(world.browser(), origin()))).toBe('403 FORBIDDEN');
  });

  test('of somebody else, by an agent who is signed in: nothing is done', async () => {
    const agency = await world.agency();
    const body = JSON.stringify({ query: 'mutation { tripCreate(input: { name: "Planted" }) { trip { id } } }' });
    expect((await agency.browser.post(body, { origin: 'https://evil.example' })).status).toBe(403);
    const { data } = await agency.ask('{ trips { totalCount } }');
    expect(data.trips.totalCount).toBe(0);
  });

  test('in production there is one origin, the configured one', async () => {
    expect(await judge(await from(production.browser(), 'https://localhost'))).toBe('200 data');
    for (const origin of ['http://localhost', 'https://127.0.0.1', production.url])
      expect((await from(production.browser(), origin)).status).toBe(403);
  });
});

describe('a request with a token', () => {
  const bearer = { authorization: 'Bearer tp_unknown' };

  test.each(['Bearer tp_unknown', 'bearer tp_unknown', 'BEARER', 'Bearer '])(
    '%j that nobody knows: 401 for the whole request',
    async (authorization) => {
      const response = await world.browser().post(question, { authorization });
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await judge(response)).toBe('401 UNAUTHENTICATED');
    },
  );

  test.each(['agent', 'client'])("and an %s's cookie: 400, whatever either is worth", async (kind) => {
    const browser = world.browser();
    browser.cookies.set(kind, 'whatever');
    expect(await judge(await browser.post(question, bearer))).toBe('400 BAD_USER_INPUT');
  });

  test('and the cookie of a session that is alive: 400, and over https alike', async () => {
    for (const { browser } of [await world.agency(), await https.agency()])
      expect(await judge(await browser.post(question, bearer))).toBe('400 BAD_USER_INPUT');
  });
});

describe('a session', () => {
  test('of a client, or none at all, on a field of the agency: UNAUTHENTICATED, with HTTP 200', async () => {
    const client = await (await (await world.agency()).contact()).enter();
    for (const browser of [client, world.browser()])
      for (const query of ['{ trips { totalCount } }', '{ agency { id } contacts { totalCount } }'])
        expect(await browser.ask(query)).toMatchObject({
          status: 200,
          errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
        });
  });

  test('that is over, or made up, on a field of the agency: UNAUTHENTICATED, with HTTP 200', async () => {
    const { browser } = await world.agency();
    const copy = new Map(browser.cookies);
    await browser.ask('mutation { agentSignOut { signedOut } }');
    for (const cookie of [copy.get('agent') ?? '', 'made-up', 'A'.repeat(64)]) {
      const thief = world.browser();
      thief.cookies.set('agent', cookie);
      expect(await thief.ask('{ trips { totalCount } }')).toMatchObject({
        status: 200,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
      expect((await thief.ask('{ viewer { id } agency { id } }')).data).toEqual({ viewer: null, agency: null });
    }
  });

  test('that is missing turns a mutation away before it is executed', async () => {
    const { facts } = await world.agency();
    const contact = await (await world.agency()).contact();
    expect(facts.id).not.toBe(contact.agency.facts.id);
    const { thrown } = await contact.act('SEND_INVITE', world.browser());
    expect(thrown).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await contact.account()).state).toBe('NONE');
  });
});
