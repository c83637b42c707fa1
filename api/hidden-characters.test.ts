import { expect, test } from 'vitest';
import { useWorld } from './testing/world.ts';

const world = useWorld();

const hidden = { 'a zero-width space': 'Li\u200bsbon', 'an override': 'Lisbon \u202efdp', 'a line break': 'Lis\nbon' };
const good = ['👩‍👩‍👧‍👦 ליסבון', 'می\u200cخواهم', '🏳️‍🌈 Lisbon'];

/** Every mutation that names something, with where the name goes and how the answer shows it. */
const doors: Record<string, { query: string; path: string[]; wrap: (text: string) => object }> = {
  'a contact’s first name': {
    query:
      'mutation ($input: ContactCreateInput!) { outcome: contactCreate(input: $input) { errors { code path message } } }',
    path: ['input', 'firstName'],
    wrap: (firstName) => ({ input: { firstName, lastName: 'Ruiz' } }),
  },
  'a contact’s last name': {
    query:
      'mutation ($input: ContactCreateInput!) { outcome: contactCreate(input: $input) { errors { code path message } } }',
    path: ['input', 'lastName'],
    wrap: (lastName) => ({ input: { firstName: 'Ana', lastName } }),
  },
  'a contact’s new name': {
    query:
      'mutation ($id: ID!, $input: ContactUpdateInput!) { outcome: contactUpdate(id: $id, input: $input) { errors { code path message } } }',
    path: ['input', 'firstName'],
    wrap: (firstName) => ({ input: { firstName } }),
  },
  'a contact’s phone': {
    query:
      'mutation ($input: ContactCreateInput!) { outcome: contactCreate(input: $input) { errors { code path message } } }',
    path: ['input', 'phone'],
    wrap: (phone) => ({ input: { firstName: 'Ana', lastName: 'Ruiz', phone } }),
  },
  'a trip’s name': {
    query: 'mutation ($input: TripInput!) { outcome: tripCreate(input: $input) { errors { code path message } } }',
    path: ['input', 'name'],
    wrap: (name) => ({ input: { name } }),
  },
  'a trip’s new name': {
    query:
      'mutation ($tripId: ID!, $input: TripInput!) { outcome: tripUpdate(id: $tripId, input: $input) { errors { code path message } } }',
    path: ['input', 'name'],
    wrap: (name) => ({ input: { name } }),
  },
  'a document’s title': {
    query:
      'mutation ($tripId: ID!, $title: String!) { outcome: documentCreate(tripId: $tripId, kind: PROPOSAL, title: $title) { errors { code path message } } }',
    path: ['title'],
    wrap: (title) => ({ title }),
  },
  'the agency’s name': {
    query:
      'mutation ($input: BrandingInput!) { outcome: agencyUpdateBranding(input: $input) { errors { code path message } } }',
    path: ['input', 'name'],
    wrap: (name) => ({ input: { name } }),
  },
};

test.each(Object.entries(doors))(
  '%s has no hidden character, and keeps joined ones',
  async (_, { query, path, wrap }) => {
    const agency = await world.agency();
    const { id } = await agency.contact();
    const { id: tripId } = await agency.trip();
    for (const text of Object.values(hidden)) {
      const { data } = await agency.ask(query, { id, tripId, ...wrap(text) });
      const message = expect.stringMatching(
        /^[A-Z][a-z ]+ has a hidden character: type it by hand instead of pasting it\.$/,
      );
      expect(data.outcome.errors).toEqual([{ code: 'INVALID', path, message }]);
    }
    for (const text of good)
      expect((await agency.ask(query, { id, tripId, ...wrap(text) })).data.outcome.errors).toEqual([]);
  },
);
