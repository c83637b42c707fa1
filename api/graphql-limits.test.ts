import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { useWorld } from './testing/world.ts';

const world = useWorld();

const invalid = '400 GRAPHQL_VALIDATION_FAILED';
const unreadable = '400 GRAPHQL_PARSE_FAILED';

/** Status and codes of the answer to a document; `data` where it was executed. */
async function judge(query: string, browser: Browser = world.browser(), more: object = {}): Promise<string> {
  const response = await browser.post(JSON.stringify({ query, ...more }));
  const { data, errors = [] } = await response.json();
  const codes = new Set(errors.map((error: { extensions: { code: string } }) => error.extensions.code));
  return `${response.status} ${[...codes].join(' ') || (data ? 'data' : 'nothing')}`;
}

const repeat = (times: number, write: (n: number) => string) => Array.from({ length: times }, (_, n) => write(n));

describe('depth', () => {
  /** `levels` of fields on the path, root and leaf included. */
  const query = (levels: number) => {
    const path = ['trips', 'nodes', ...repeat(levels - 3, (n) => (n % 2 === 0 ? 'travelers' : 'trip')), 'id'];
    return `{ ${path.join(' { ')} ${' }'.repeat(path.length)}`;
  };

  test('15 is taken and 16 is not', async () => {
    const { browser } = await world.agency();
    expect(await judge(query(15), browser)).toBe('200 data');
    expect(await judge(query(16), browser)).toBe(invalid);
  });

  test('a fragment counts as what it brings, an inline one as well', async () => {
    const { browser } = await world.agency();
    const spread = (levels: number) => {
      const inner = repeat(levels - 3, (n) => (n % 2 === 0 ? 'travelers' : 'trip'));
      const path = [...inner, 'id'].join(' { ') + ' }'.repeat(inner.length);
      return `{ trips { ...A } } fragment A on TripConnection { ... on TripConnection { nodes { ...B } } } fragment B on Trip { ${path} }`;
    };
    expect(await judge(spread(15), browser)).toBe('200 data');
    expect(await judge(spread(16), browser)).toBe(invalid);
  });

  test('questions about the schema count alike, and those of GraphiQL and code generators are taken', async () => {
    const about = (levels: number) => {
      const path = ['__schema', 'types', 'fields', 'type', ...repeat(levels - 5, () => 'ofType'), 'name'];
      return `{ ${path.join(' { ')} ${' }'.repeat(path.length)}`;
    };
    expect(await judge(about(15))).toBe('200 data');
    expect(await judge(about(16))).toBe(invalid);
    const all = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, oneOf: true };
    for (const options of [{}, { ...all, inputValueDeprecation: true }])
      expect(await judge(getIntrospectionQuery(options))).toBe('200 data');
  });

  test('a page of 50 with 100 fields at a depth of 12 is taken', async () => {
    const { browser } = await world.agency();
    const deep = query(12)
      .replace('trips', 'trips(first: 50)')
      .replace('id', repeat(80, (n) => `i${n}: id`).join(' '));
    expect(await judge(deep, browser)).toBe('200 data');
  });
});

describe('one mutation a request', () => {
  const signIn = (n: number) =>
    `s${n}: agentSignIn(email: "nobody@example.com", password: "a password to try") { errors { code } }`;

  test.each([
    ['by aliases', `mutation { ${signIn(1)} ${signIn(2)} }`],
    ['by a fragment', `mutation { ${signIn(1)} ...F } fragment F on Mutation { ${signIn(2)} }`],
    ['by a fragment that brings both', `mutation { ...F } fragment F on Mutation { ${signIn(1)} ${signIn(2)} }`],
    [
      'by fragments within fragments',
      `mutation { ...F } fragment F on Mutation { ...G ...H } fragment G on Mutation { ${signIn(1)} } fragment H on Mutation { ${signIn(2)} }`,
    ],
    ['by an inline fragment', `mutation { ${signIn(1)} ... on Mutation { ${signIn(2)} } }`],
    ['by inline fragments without a type', `mutation { ... { ${signIn(1)} } ... { ${signIn(2)} } }`],
    ['of different names', `mutation { ${signIn(1)} portalSignOut { signedOut } }`],
    ['with one left out by a directive', `mutation { ${signIn(1)} ${signIn(2).replace(')', ') @skip(if: true)')} }`],
    [
      'with a name to choose another operation by',
      `mutation A { ${signIn(1)} ${signIn(2)} } query B { viewer { id } }`,
    ],
  ])('two %s: none is executed', async (_, document) => {
    const operationName = document.includes('query B') ? 'B' : undefined;
    expect(await judge(document, undefined, { operationName })).toBe(invalid);
  });

  test('a thousand sign-ins execute none: the account knows of no failure', async () => {
    const agency = await world.agency();
    const many = repeat(1_000, (n) => `s${n}:agentSignIn(email:$e,password:"x"){viewer{id}}`);
    const query = `mutation($e:String!){${many.join(' ')}}`;
    const answer = await judge(query, undefined, { variables: { e: agency.facts.agentEmail } });
    expect(answer).toMatch(/^4\d\d /);
    // Five free failures are left.
    for (let time = 0; time < 5; time += 1)
      expect((await agency.trySignIn('wrong')).errors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
  });

  test('one, written twice alike, is still two', async () => {
    const field = 'agentSignOut { signedOut }';
    expect(await judge(`mutation { ${field} }`)).toBe('200 data');
    expect(await judge(`mutation { ${field} ${field} }`)).toBe(invalid);
  });
});

describe('documents that are made to be expensive', () => {
  test.each([
    ['a fragment that is in itself', '{ ...F } fragment F on Query { viewer { id } ...F }', invalid],
    ['two fragments in each other', '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }', invalid],
    [
      'two fragments in each other, in a mutation',
      'mutation { ...F } fragment F on Mutation { ...G } fragment G on Mutation { ...F agentSignOut { signedOut } }',
      invalid,
    ],
    ['51 directives', `{ viewer ${'@include(if: true) '.repeat(51)} { id } }`, invalid],
    ['51 directives that do not exist', `{ viewer ${repeat(51, (n) => `@d${n}`).join(' ')} { id } }`, invalid],
    ['101 aliases', `{ ${repeat(101, (n) => `a${n}: viewer { id }`).join(' ')} }`, invalid],
    ['4,001 tokens', `{ viewer { ${'id '.repeat(4_000)} } }`, unreadable],
    ['a deep list', `{ contact(id: ${'['.repeat(3_000)}${']'.repeat(3_000)}) { id } }`, unreadable],
    ['a deep value', `{ contact(id: ${'{a:'.repeat(900)}1${'}'.repeat(900)}) { id } }`, invalid],
    ['a deep selection', `${'{ a '.repeat(1_300)}${'}'.repeat(1_300)}`, invalid],
    ['a broken document', '{ viewer { id }', unreadable],
    ['an unknown field', '{ viewer { passwordHash } }', invalid],
    ['an unknown type', '{ ... on Secret { id } }', invalid],
    ['no operation', 'fragment F on Agent { id }', invalid],
    ['a subscription', 'subscription { viewer { id } }', invalid],
  ])('%s', async (_, document, answer) => {
    expect(await judge(document)).toBe(answer);
  });

  test('fragments that double are read once', async () => {
    const doubling = repeat(25, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    expect(await judge(`{ ...F0 } ${doubling.join(' ')} fragment F25 on Query { viewer { id } }`)).toBe('200 data');
  });

  test('fragments that double are counted once in a mutation, in a circle as well', async () => {
    const doubling = repeat(25, (n) => `fragment F${n} on Mutation { ...F${n + 1} ...F${n + 1} }`).join(' ');
    const ending = (last: string) => judge(`mutation { ...F0 } ${doubling} fragment F25 on Mutation { ${last} }`);
    expect(await ending('agentSignOut { signedOut }')).toBe(invalid);
    expect(await ending('...F0')).toBe(invalid);
    expect(await ending('...F24')).toBe(invalid);
  });

  test('100 aliases are taken', async () => {
    expect(await judge(`{ ${repeat(100, (n) => `a${n}: viewer { id }`).join(' ')} }`)).toBe('200 data');
  });

  test('an operation name that is unknown, or missing where there are two: refused', async () => {
    const two = 'query A { viewer { id } } query B { agency { id } }';
    expect(await judge(two, undefined, { operationName: 'C' })).toBe(invalid);
    expect(await judge(two)).toBe(invalid);
    expect(await judge(two, undefined, { operationName: 'B' })).toBe('200 data');
  });

  test('none of this is an error of ours', () => {
    expect(world.log.filter((line) => line.includes('A request failed.'))).toEqual([]);
  });
});

describe('pages', () => {
  const fields = ['trips', 'contacts', 'portalAccounts'];
  const logs = ['loginEvents', 'deliveries', 'history'];

  const documentOf = (field: string) =>
    logs.includes(field)
      ? `query ($id: ID!, $first: Int!, $after: String) { contact(id: $id) { portalAccount { ${field}(first: $first, after: $after) { totalCount } } } }`
      : `query ($first: Int!, $after: String) { ${field}(first: $first, after: $after) { totalCount } }`;

  test.each([...fields, ...logs])('of %s have 1 to 100 rows, and start at a cursor that we made', async (field) => {
    const agency = await world.agency();
    const { id } = await (await agency.contact()).invited();
    const ask = (first: unknown, after?: string) =>
      judge(documentOf(field), agency.browser, { variables: { id, first, after } });
    for (const first of [1, 100]) expect(await ask(first)).toBe('200 data');
    for (const first of [0, -1, 101, 2 ** 31, 1.5, '5', null]) expect(await ask(first)).toBe('400 BAD_USER_INPUT');
    for (const cursor of forgedCursors) expect(await ask(5, cursor), cursor).toBe('400 BAD_USER_INPUT');
    expect(world.log.filter((line) => line.includes('A request failed.'))).toEqual([]);
  });
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const id = '01234567-89ab-7def-8123-456789abcdef';
const instants = [
  '',
  '1',
  'now',
  'yesterday',
  '2027',
  '2027-02-30T00:00:00.000Z',
  '2027-13-01T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  'Thu, 01 Jan 1970 00:00:00 GMT',
];
const days = ['2027-02-30', '2027-13-01', '0000-00-00', '9999-99-99', '0000-01-01', '-infinity', 'today'];
const forgedCursors = [
  ' ',
  'a',
  '!!!',
  encode(null),
  encode({}),
  encode([]),
  encode([id]),
  encode([1, id]),
  encode([null, null, null]),
  encode(['a', 'b', 'c', 'd', 'e']),
  encode(['\0', '\0', id]),
  encode(['\ud800', '\ud800', id]),
  encode(['0', '\0', '\0', id]),
  encode(['2', 'a', 'b', id]),
  encode(['a', 'b', 'no id']),
  encode(['0', 'a', 'b', 'no id']),
  ...[...instants, ...days].map((at) => encode([at, id])),
  ...['2027-05-14T09:30:00.000Z', '2027-05-14'].map((at) => encode([at, 'no id'])),
];
