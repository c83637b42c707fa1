import { expect, test } from 'vitest';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const home = '{ portalViewer { firstName trips { name startsOn documents { kind title url sharedAt } } } }';
const share = 'mutation ($id: ID!) { documentShare(id: $id) { errors { code } } }';

test('R25 the portal home shows the trips of the client, and of their documents what was shared', async () => {
  const agency = await world.agency();
  const [client, other] = [await agency.contact({ firstName: 'Ana' }), await agency.contact()];
  const documents = [
    { kind: 'PROPOSAL' as const, title: 'Shared', url: 'https://files.example/lisbon.pdf' },
    { kind: 'INVOICE' as const, title: 'Not shared' },
    { kind: 'ITINERARY' as const, title: 'Shared later' },
  ];
  const lisbon = await agency.trip([other, client], { name: 'Lisbon', startsOn: '2027-06-01', documents });
  await agency.trip([client], { name: 'Some day' });
  await agency.trip([client], { name: 'Oslo', startsOn: '2027-01-01' });
  await agency.trip([other], { name: 'Of somebody else', documents });
  const browser = await client.enter();
  const first = world.clock.now().toISOString();
  await agency.ask(share, { id: lisbon.documentIds[0] });
  world.clock.advance(60_000);
  await agency.ask(share, { id: lisbon.documentIds[2] });

  const { data } = await browser.ask(home);

  expect(data.portalViewer).toEqual({
    firstName: 'Ana',
    trips: [
      { name: 'Oslo', startsOn: '2027-01-01', documents: [] },
      {
        name: 'Lisbon',
        startsOn: '2027-06-01',
        documents: [
          { kind: 'ITINERARY', title: 'Shared later', url: null, sharedAt: world.clock.now().toISOString() },
          { kind: 'PROPOSAL', title: 'Shared', url: 'https://files.example/lisbon.pdf', sharedAt: first },
        ],
      },
      { name: 'Some day', startsOn: null, documents: [] },
    ],
  });
});

test('R25 a client who is taken off a trip does not see it any more', async () => {
  const agency = await world.agency();
  const client = await agency.contact();
  const { id } = await agency.trip([client]);
  const browser = await client.enter();
  expect((await browser.ask(home)).data.portalViewer.trips).toHaveLength(1);
  const { data } = await agency.ask('query ($id: ID!) { trip(id: $id) { travelers { id } } }', { id });
  await agency.ask('mutation ($id: ID!) { travelerRemove(id: $id) { errors { code } } }', data.trip.travelers[0]);
  expect((await browser.ask(home)).data.portalViewer.trips).toEqual([]);
});
