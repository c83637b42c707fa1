import { expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const create = (agency: GivenAgency, input: object) =>
  agency.ask(
    `mutation ($input: ContactCreateInput!) {
      contactCreate(input: $input) { contact { id firstName lastName email phone } errors { code path message } }
    }`,
    { input },
  );
const update = (agency: GivenAgency, id: string, input: object) =>
  agency.ask(
    `mutation ($id: ID!, $input: ContactUpdateInput!) {
      contactUpdate(id: $id, input: $input) { contact { firstName lastName email phone } errors { code path } }
    }`,
    { id, input },
  );

const person = { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com', phone: '+34 600 000 000' };

test('a contact is put on file as it is typed, without the blanks around it', async () => {
  const agency = await world.agency();
  const { data } = await create(agency, { ...person, firstName: ' Ana ', email: ' Ana@Example.com ', phone: ' ' });
  expect(data.contactCreate).toEqual({
    contact: { id: expect.any(String), ...person, email: 'Ana@Example.com', phone: null },
    errors: [],
  });
});

test('what is absent is kept, null or blank clears, and a name cannot be cleared', async () => {
  const agency = await world.agency();
  const { id } = (await create(agency, person)).data.contactCreate.contact;
  const after = async (input: object) => (await update(agency, id, input)).data.contactUpdate;
  expect((await after({})).contact).toEqual(person);
  expect((await after({ lastName: 'Ruiz Gil' })).contact).toEqual({ ...person, lastName: 'Ruiz Gil' });
  expect((await after({ phone: null, email: '  ' })).contact).toEqual({
    ...person,
    lastName: 'Ruiz Gil',
    phone: null,
    email: null,
  });
  for (const firstName of [null, '', '   '])
    expect(await after({ firstName })).toMatchObject({
      contact: { firstName: 'Ana' },
      errors: [{ code: 'INVALID', path: ['input', 'firstName'] }],
    });
});

test('every field at fault is named, and nothing is changed', async () => {
  const agency = await world.agency();
  const bad = { firstName: '', lastName: 'x'.repeat(201), email: 'ana@', phone: '+34\n600' };
  const { contact, errors } = (await create(agency, bad)).data.contactCreate;
  expect(contact).toBeNull();
  expect(errors).toEqual([
    { code: 'INVALID', path: ['input', 'firstName'], message: expect.any(String) },
    { code: 'INVALID', path: ['input', 'lastName'], message: expect.any(String) },
    { code: 'EMAIL_INVALID', path: ['input', 'email'], message: expect.any(String) },
    { code: 'INVALID', path: ['input', 'phone'], message: expect.any(String) },
  ]);
  expect((await agency.ask('{ contacts { totalCount } }')).data.contacts.totalCount).toBe(0);
});

test('what a spreadsheet would run as a formula is refused at its field', async () => {
  const agency = await world.agency();
  const bad = { firstName: '=1+1', lastName: '@SUM(A1)', email: '-x@example.com', phone: '+1|cmd' };
  const { errors } = (await create(agency, bad)).data.contactCreate;
  expect(errors.map(({ path }: { path: string[] }) => path[1])).toEqual(Object.keys(bad));
});

test('R34 saving a contact never fails because another has the address', async () => {
  const agency = await world.agency();
  const first = await (await agency.contact({ email: 'couple@example.com' })).claimed();
  expect((await create(agency, { ...person, email: first.email })).data.contactCreate.errors).toEqual([]);
  const third = await agency.contact();
  expect(await third.edit({ email: first.email })).toEqual([]);
});

test('contacts are listed by last name, then first name, and found by every word of a search', async () => {
  const agency = await world.agency();
  for (const [firstName, lastName, email] of [
    ['Zoe', 'Adler', 'zoe@example.com'],
    ['Ben', 'Adler', 'ben@example.com'],
    ['Ana', 'Ruiz', 'ana@lisbon.example'],
    ['100%', 'Under_score', null],
  ] as const)
    await agency.contact({ firstName, lastName, email });
  const find = async (search: string | null) =>
    (
      await agency.ask('query ($search: String) { contacts(search: $search) { totalCount nodes { firstName } } }', {
        search,
      })
    ).data.contacts;
  const names = async (search: string | null) =>
    (await find(search)).nodes.map((node: { firstName: string }) => node.firstName);

  expect(await find(null)).toEqual({
    totalCount: 4,
    nodes: ['Ben', 'Zoe', 'Ana', '100%'].map((firstName) => ({ firstName })),
  });
  expect(await find('  adler ZOE ')).toEqual({ totalCount: 1, nodes: [{ firstName: 'Zoe' }] });
  expect(await names('lisbon')).toEqual(['Ana']);
  expect(await names('example.com')).toEqual(['Ben', 'Zoe']);
  expect(await names('%')).toEqual(['100%']);
  expect(await names('_')).toEqual(['100%']);
  expect(await names('lisbon\truiz ANA')).toEqual(['Ana']);
  expect(await names('lisboa')).toEqual([]);
  expect(await names('li bon')).toEqual(['Ana']);
  expect(await names('adler ruiz')).toEqual([]);
  expect(await names('   ')).toHaveLength(4);
});

test('contacts are read page by page without gaps, though they share their names', async () => {
  const agency = await world.agency();
  const ids = new Set<string>();
  for (let n = 0; n < 5; n += 1) ids.add((await agency.contact()).id);
  const page = (after: string | null) =>
    agency.ask<{ contacts: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      `query ($after: String) { contacts(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data }: Awaited<ReturnType<typeof page>> = await page(after);
    seen.push(...data.contacts.nodes.map(({ id }) => id));
    after = data.contacts.pageInfo.endCursor;
    more = data.contacts.pageInfo.hasNextPage;
  }
  expect(seen).toHaveLength(5);
  expect(new Set(seen)).toEqual(ids);
});
