import { describe, expect, test } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { useWorld, type World } from './testing/world.ts';

const world = useWorld();
const production = useWorld({
  env: {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://somewhere/else',
    APP_URL: 'https://portal.example',
    POSTMARK_SERVER_TOKEN: 'token',
    POSTMARK_FROM: 'invites@portal.example',
    POSTMARK_WEBHOOK_PASSWORD: 'password',
  },
});

const ours = 'Something went wrong on our side. Try again in a moment.';

/** Takes a table away while `work` runs. */
async function without<T>({ app }: World, table: string, work: () => Promise<T>): Promise<T> {
  await app.pool.query(`alter table "${table}" rename to "${table}_gone"`);
  try {
    return await work();
  } finally {
    await app.pool.query(`alter table "${table}_gone" rename to "${table}"`);
  }
}

async function rawAnswer(browser: Browser, query: string, variables: object = {}) {
  const response = await browser.post(JSON.stringify({ query, variables }));
  return { status: response.status, text: await response.text() };
}

describe.each([
  ['outside production', () => world],
  ['in production', () => production],
])('an error that nobody expects, %s', (_, at) => {
  test('is a 500 without a word of its cause, which is in the log', async () => {
    const agency = await at().agency();
    const { id } = await agency.contact();
    const create = 'mutation { contactCreate(input: { firstName: "Ana", lastName: "Ruiz" }) { contact { id } } }';
    const asked = [
      '{ contacts { nodes { id } } }',
      'query ($id: ID!) { contact(id: $id) { id } }',
      '{ viewer { id } contacts { totalCount } }',
      'mutation ($id: ID!) { portalAccountSendInvite(contactId: $id) { errors { code } } }',
      create,
    ];
    const logged = at().log.length;
    const answers = await without(at(), 'contact', () =>
      Promise.all(asked.map((query) => rawAnswer(agency.browser, query, { id }))),
    );
    for (const { status, text } of answers) {
      expect(status).toBe(500);
      for (const { message, extensions } of JSON.parse(text).errors)
        expect({ message, extensions }).toEqual({ message: ours, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
      expect(text).not.toMatch(/relation|does not exist|select|insert|stack|node_modules|api\/|\.ts/i);
    }
    expect(
      at()
        .log.slice(logged)
        .filter((line) => line.includes('relation \\"contact\\" does not exist')).length,
    ).toBeGreaterThanOrEqual(asked.length);
    expect((await rawAnswer(agency.browser, create)).status).toBe(200);
  });

  test('of a client leaves the link alive', async () => {
    const contact = await (await (await at().agency()).contact()).invited();
    const claim = await without(at(), 'login_event', () => contact.claim());
    expect(claim).toMatchObject({ status: 500, thrown: [{ message: ours }] });
    expect(claim.browser.cookies.size).toBe(0);
    expect((await contact.account()).state).toBe('PENDING');
    expect((await contact.claim()).errors).toEqual([]);
  });
});

describe('the schema', () => {
  const questions = [
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Agent") { fields { name } } }',
    '{ viewer { __schema: id } __schema { types { name } } }',
    '{ ...F } fragment F on Query { __schema { types { name } } }',
  ];

  test('tells of itself to a partner tool also in production', async () => {
    const { browser } = await (await production.agency()).tool(['READ']);
    expect((await browser.ask(questions[0] ?? '')).data.__schema).toEqual({ queryType: { name: 'Query' } });
    expect((await browser.ask('{ viewr { id } }')).status).toBe(400);
  });

  test('tells of itself outside production only', async () => {
    expect((await world.browser().ask(questions[0] ?? '')).data.__schema).toEqual({ queryType: { name: 'Query' } });
    for (const question of questions)
      expect(await production.browser().ask(question)).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
      });
    expect((await production.browser().ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  test('is not asked for by an operation that is not executed', async () => {
    const query = 'query A { viewer { id } } query B { __schema { queryType { name } } }';
    const ask = async (operationName: string) =>
      (await production.browser().post(JSON.stringify({ query, operationName }))).status;
    expect([await ask('A'), await ask('B')]).toEqual([200, 400]);
  });

  test.each([
    '{ viewr { id } }',
    '{ viewer { nam } }',
    '{ portalAgency(slg: "x") { name } }',
    '{ portalAccounts(filter: { state: NONE }) { totalCount } }',
    '{ portalAccounts(filter: { states: [NON] }) { totalCount } }',
    'mutation { contactCreate(input: { firstname: "Ana" }) { errors { code } } }',
  ])('does not help to guess it in production: %s', async (question) => {
    const { status, text } = await rawAnswer(production.browser(), question);
    expect(status).toBe(400);
    expect(text).not.toMatch(/did you mean/i);
  });

  test('does not help by what is wrong with a variable either', async () => {
    const { browser } = await production.agency();
    const { status, text } = await rawAnswer(
      browser,
      'query ($filter: PortalAccountFilter) { portalAccounts(filter: $filter) { totalCount } }',
      { filter: { states: ['NON'], serch: 'x' } },
    );
    expect(status).toBe(400);
    expect(text).toContain('BAD_USER_INPUT');
    expect(text).not.toMatch(/did you mean/i);
  });
});
