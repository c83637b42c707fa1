import { expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const create = (agency: GivenAgency, given: { tripId: string; title?: string; url?: string | null }) =>
  agency.ask(
    `mutation ($tripId: ID!, $title: String!, $url: String) {
      documentCreate(tripId: $tripId, kind: PROPOSAL, title: $title, url: $url) {
        document { kind title url sharedAt trip { documents { title } } } errors { code path message }
      }
    }`,
    { title: 'Version 1', ...given },
  );

test('R40 a document is put on the trip with its title and address trimmed, and not shared', async () => {
  const agency = await world.agency();
  const trip = await agency.trip();
  const { data } = await create(agency, { tripId: trip.id, title: ' Version 1 ', url: ' https://docs.example/1 ' });
  expect(data.documentCreate).toEqual({
    document: {
      kind: 'PROPOSAL',
      title: 'Version 1',
      url: 'https://docs.example/1',
      sharedAt: null,
      trip: { documents: [{ title: 'Version 1' }] },
    },
    errors: [],
  });
});

test.each([null, '', '  '])('without an address (%j) there is only the record', async (url) => {
  const agency = await world.agency();
  const { data } = await create(agency, { tripId: (await agency.trip()).id, url });
  expect(data.documentCreate).toMatchObject({ document: { url: null }, errors: [] });
});

test.each([
  'http://docs.example/1',
  'javascript:alert(1)',
  'data:text/html,hello',
  'docs.example/1',
  'https:docs.example',
  'https:/docs.example',
  'https://',
  'https://docs.example/a b',
  'https://docs.example/\n1',
  `https://docs.example/${'a'.repeat(2_000)}`,
])('the address %j is refused, and nothing is put on the trip', async (url) => {
  const agency = await world.agency();
  const trip = await agency.trip();
  const { data } = await create(agency, { tripId: trip.id, url });
  expect(data.documentCreate).toMatchObject({ document: null, errors: [{ code: 'INVALID', path: ['url'] }] });
  const after = await agency.ask('query ($id: ID!) { trip(id: $id) { documents { id } } }', trip);
  expect(after.data.trip.documents).toEqual([]);
});

test.each(['', ' \t', 'a'.repeat(201)])(
  'the title %j is refused beside a wrong address, both at once',
  async (title) => {
    const agency = await world.agency();
    const { data } = await create(agency, { tripId: (await agency.trip()).id, title, url: 'ftp://docs.example' });
    expect(data.documentCreate.errors).toMatchObject([{ path: ['title'] }, { path: ['url'] }]);
  },
);
