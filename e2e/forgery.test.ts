import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { GivenAgency } from '../api/testing/given-agency.ts';
import { clientPassword } from '../api/testing/given-contact.ts';
import { useWorld } from '../api/testing/world.ts';
import { clientRoot, openDesk } from './desk.ts';

const world = useWorld({ clientRoot });

const mutation = 'mutation { tripCreate(input: { name: "Planted" }) { trip { id } } }';
const json = JSON.stringify({ query: mutation });

/** Somebody else's site on a port of its own: the same site to cookies, another origin. It notes the cookies it gets. */
async function serve(html: string): Promise<{ address: string; cookies: string[] }> {
  const cookies: string[] = [];
  const server = createServer(({ headers }, response) => {
    cookies.push(headers.cookie ?? '');
    response.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, cookies };
}

/** How often the product has answered POST and preflight requests, by status. */
async function countAnswers(): Promise<Record<string, number>> {
  const { values } = await world.app.metrics.requests.get();
  const counts: Record<string, number> = {};
  for (const { labels, metricName, value } of values)
    if (metricName?.endsWith('_count') && labels.method !== 'GET')
      counts[String(labels.status)] = (counts[String(labels.status)] ?? 0) + value;
  return counts;
}

const listAll = async (agency: GivenAgency) => {
  const { data } = await agency.ask('{ trips { totalCount } contacts { totalCount } viewer { id } }');
  return { trips: data.trips.totalCount, contacts: data.contacts.totalCount, isIn: data.viewer !== null };
};

test('a script of another page sends what it likes with the agent’s cookie, and nothing happens', async () => {
  const agency = await world.agency();
  const page = await openDesk(agency, '/trips');
  const before = await listAll(agency);
  const theirs = await serve('<title>theirs</title>');
  await page.goto(theirs.address);
  // The cookie goes along, whatever the port: only who asks is different.
  expect(theirs.cookies[0]).toMatch(/^agent=.{20}/);

  const answered = await countAnswers();
  const outcomes = await page.evaluate(
    async ([ours, body]) => {
      const graphql = `${ours}/graphql`;
      const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];
      const requests: [string, RequestInit][] = [
        ...types.map((type): [string, RequestInit] => [
          graphql,
          { method: 'POST', body, headers: { 'content-type': type } },
        ]),
        ...types
          .slice(1)
          .map((type): [string, RequestInit] => [
            graphql,
            { method: 'POST', body, mode: 'no-cors', headers: { 'content-type': type } },
          ]),
        [graphql, { method: 'POST', body, mode: 'no-cors', referrerPolicy: 'no-referrer' }],
        [graphql, { method: 'POST', body: new Blob([body]), mode: 'no-cors' }],
        [`${ours}/imports/contacts`, { method: 'POST', body: 'First name,Last name\nPlanted,Row', mode: 'no-cors' }],
        [`${ours}/uploads/logo`, { method: 'POST', body: new Blob(['x']), mode: 'no-cors' }],
        [`${graphql}?query=${encodeURIComponent('mutation { agentSignOut { signedOut } }')}`, { mode: 'no-cors' }],
      ];
      const sent = await Promise.all(
        requests.map(([address, request]) =>
          fetch(address, { ...request, credentials: 'include' }).then(
            (answer) => answer.type,
            () => 'failed',
          ),
        ),
      );
      const beacon = navigator.sendBeacon(graphql, new Blob([body], { type: 'text/plain' }));
      return { sent, beacon };
    },
    [world.url, json] as const,
  );
  // Not even that there was an answer is told.
  expect(new Set(outcomes.sent)).toEqual(new Set(['failed']));
  expect(outcomes.beacon).toBe(true);
  // One preflight is refused with 405; of the rest, each by what it is or by whom it comes from.
  await expect.poll(async () => (await countAnswers())['405']).toBe((answered['405'] ?? 0) + 1);
  await expect.poll(async () => (await countAnswers())['415']).toBeGreaterThan(6);
  expect((await countAnswers())['200']).toBe(answered['200']);
  expect(await listAll(agency)).toEqual(before);
});

test('a form of another page that is pressed sends what it likes, and nothing happens', async () => {
  const agency = await world.agency();
  const client = await (await agency.contact()).claimed();
  const page = await openDesk(agency, '/trips');
  const before = await listAll(agency);
  const form = (name: string, path: string, type: string, field: string, value: string, method = 'post') =>
    `<form target="_blank" method="${method}" action="${world.url}${path}" enctype="${type}"><input type="hidden" name='${field}' value='${value}'><button>${name}</button></form>`;
  const forms = [
    // Reads as {"query":"…","a":"="}.
    form('text', '/graphql', 'text/plain', `{"query":${JSON.stringify(mutation)},"a":"`, '"}'),
    form('fields', '/graphql', 'application/x-www-form-urlencoded', 'query', mutation),
    form('parts', '/graphql', 'multipart/form-data', 'query', mutation),
    form('address', '/graphql', '', 'query', mutation, 'get'),
    form('file', '/imports/contacts', 'text/plain', 'First name,Last name\nPlanted,Row', ''),
    form('logo', '/uploads/logo', 'multipart/form-data', 'logo', 'x'),
  ];
  const theirs = await serve(`<title>theirs</title>${forms.join('')}`);
  await page.goto(theirs.address);
  for (const name of ['text', 'fields', 'parts', 'address', 'file', 'logo']) {
    const [answer] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    await answer.waitForLoadState();
    expect(await answer.textContent('body'), name).toMatch(/"code":"(BAD_USER_INPUT|FORBIDDEN)"/);
    await answer.close();
  }
  expect(await listAll(agency)).toEqual(before);
  expect((await client.signIn(clientPassword)).errors).toEqual([]);
});

test('a page of ours does with the same cookie what the others could not', async () => {
  const agency = await world.agency();
  const page = await openDesk(agency, '/trips');
  const status = await page.evaluate(
    async (body) =>
      (await fetch('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } })).status,
    json,
  );
  expect(status).toBe(200);
  expect((await listAll(agency)).trips).toBe(1);
});
