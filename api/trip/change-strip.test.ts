import { expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const strip = `trip { travelers { id isPrimary contact { firstName } } } errors { code path }`;

/** The strip as names in order, the primary's with a star. */
const read = ({ trip }: { trip: { travelers: { isPrimary: boolean; contact: { firstName: string } }[] } }) =>
  trip.travelers.map(({ isPrimary, contact }) => contact.firstName + (isPrimary ? '*' : ''));

async function openTrip() {
  const agency = await world.agency();
  const { data } = await agency.ask('mutation { tripCreate(input: { name: "Lisbon" }) { trip { id } } }');
  const people = [];
  for (const firstName of ['Ana', 'Ben', 'Cleo']) people.push(await agency.contact({ firstName }));
  return {
    agency,
    tripId: data.tripCreate.trip.id as string,
    people: people as [GivenContact, GivenContact, GivenContact],
  };
}

async function add(agency: GivenAgency, tripId: string, { id }: GivenContact, isPrimary?: boolean) {
  const { data } = await agency.ask(
    `mutation ($tripId: ID!, $id: ID!, $isPrimary: Boolean! = false) {
      travelerAdd(tripId: $tripId, contactId: $id, isPrimary: $isPrimary) { ${strip} }
    }`,
    { tripId, id, isPrimary },
  );
  return data.travelerAdd;
}

async function change(agency: GivenAgency, field: 'travelerRemove' | 'travelerMakePrimary', id: string) {
  const { data } = await agency.ask(`mutation ($id: ID!) { ${field}(id: $id) { ${strip} } }`, { id });
  return data[field];
}

test('R5 travelers stand in the order of adding, and nobody is primary by himself', async () => {
  const { agency, tripId, people } = await openTrip();
  for (const person of people) await add(agency, tripId, person);
  const { data } = await agency.ask(
    `query ($id: ID!) { trip(id: $id) { travelers { isPrimary contact { firstName } } } }`,
    { id: tripId },
  );
  expect(read(data)).toEqual(['Ana', 'Ben', 'Cleo']);
});

test('R5 making one primary takes it from the other, and nobody moves', async () => {
  const { agency, tripId, people } = await openTrip();
  await add(agency, tripId, people[0], true);
  expect(read(await add(agency, tripId, people[1], true))).toEqual(['Ana', 'Ben*']);
  const { trip } = await add(agency, tripId, people[2]);
  expect(read(await change(agency, 'travelerMakePrimary', trip.travelers[2].id))).toEqual(['Ana', 'Ben', 'Cleo*']);
  expect(read(await change(agency, 'travelerMakePrimary', trip.travelers[0].id))).toEqual(['Ana*', 'Ben', 'Cleo']);
});

test('R5 a contact is on a trip once: adding again is INVALID, and shows the trip', async () => {
  const { agency, tripId, people } = await openTrip();
  await add(agency, tripId, people[0]);
  const again = await add(agency, tripId, people[0], true);
  expect(again.errors).toEqual([{ code: 'INVALID', path: ['contactId'] }]);
  expect(read(again)).toEqual(['Ana']);
});

test('R5 pressed twice at once, a contact is added once, and there is one primary', async () => {
  const { agency, tripId, people } = await openTrip();
  const answers = await Promise.all([...people, ...people].map((person) => add(agency, tripId, person, true)));
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(3);
  const { data } = await agency.ask(
    `query ($id: ID!) { trip(id: $id) { travelers { isPrimary contact { firstName } } } }`,
    { id: tripId },
  );
  expect(read(data).filter((name) => name.endsWith('*'))).toHaveLength(1);
  expect(read(data)).toHaveLength(3);
});

test('R5 who is taken off a trip can be added again, at the end; the contact stays on file', async () => {
  const { agency, tripId, people } = await openTrip();
  for (const person of people) await add(agency, tripId, person, person === people[0]);
  const { trip } = await add(agency, tripId, people[0]);
  const ana = trip.travelers[0].id;
  expect(read(await change(agency, 'travelerRemove', ana))).toEqual(['Ben', 'Cleo']);
  expect((await change(agency, 'travelerRemove', ana)).errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  expect((await change(agency, 'travelerMakePrimary', ana)).errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  expect(read(await add(agency, tripId, people[0]))).toEqual(['Ben', 'Cleo', 'Ana']);
});
