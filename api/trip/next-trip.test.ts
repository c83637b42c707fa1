import { expect, test } from 'vitest';
import { statementsOf } from '../testing/statements.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const rollUp = '{ portalAccounts { nodes { id nextTrip { name } } } }';
const dayFrom = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

test('R37 an account names the soonest trip that is not over', async () => {
  const agency = await world.agency();
  const ana = await (await agency.contact()).invited();
  const [past, undated] = [await (await agency.contact()).invited(), await (await agency.contact()).invited()];
  await agency.trip([ana, past], { name: 'Over', startsOn: dayFrom(-20), endsOn: dayFrom(-10) });
  await agency.trip([ana], { name: 'Later', startsOn: dayFrom(60) });
  await agency.trip([ana], { name: 'Under way', startsOn: dayFrom(-3), endsOn: dayFrom(4) });
  await agency.trip([ana], { name: 'Soon', startsOn: dayFrom(10) });
  await agency.trip([undated], { name: 'Some day' });

  const { data, errors } = await agency.ask(rollUp);
  expect(errors).toBeUndefined();
  const nameOf = Object.fromEntries(
    data.portalAccounts.nodes.map(({ id, nextTrip }: { id: string; nextTrip: { name: string } | null }) => [
      id,
      nextTrip?.name,
    ]),
  );
  expect(nameOf).toEqual({ [ana.id]: 'Under way', [past.id]: undefined, [undated.id]: undefined });
});

test('the next trips of a page are read by one statement for all its accounts', async () => {
  const agency = await world.agency();
  for (const name of ['Lisbon', 'Lofoten'])
    await agency.trip([await (await agency.contact()).invited()], { name, startsOn: dayFrom(5) });
  const ran = await statementsOf(() => agency.ask(rollUp));
  expect(ran.filter((name) => /next_trips|trips_by_id/.test(name))).toEqual(['next_trips']);
});

test('what is on the next trips is read by one more statement, and is what the trips themselves say', async () => {
  const agency = await world.agency();
  for (const name of ['Lisbon', 'Lofoten'])
    await agency.trip([await (await agency.contact()).invited()], {
      ...{ name, startsOn: dayFrom(5), endsOn: dayFrom(9) },
      documents: [{ kind: 'PROPOSAL', title: `${name}, version 1` }],
    });
  const whole = `{ id name startsOn endsOn firstSharedAt travelers { isPrimary contact { id } } documents { id title }
    autoInvite { outcome } autoInvitePreview { outcome traveler { contact { id } } } }`;
  const { data: direct } = await agency.ask(`{ trips { nodes ${whole} } }`);
  const ran = await statementsOf(async () => {
    const { data, errors } = await agency.ask(`{ portalAccounts { nodes { nextTrip ${whole} } } }`);
    expect(errors).toBeUndefined();
    const trips = data.portalAccounts.nodes.map(({ nextTrip }: { nextTrip: object }) => nextTrip);
    expect(trips).toEqual(expect.arrayContaining(direct.trips.nodes));
  });
  expect(ran.filter((name) => /next_trips|trips_by_id/.test(name))).toEqual(['next_trips', 'trips_by_id']);
});
