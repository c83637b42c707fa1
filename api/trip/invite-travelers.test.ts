import { expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

async function inviteAll(agency: GivenAgency, tripId: string, dryRun: boolean) {
  const { data, errors } = await agency.ask(
    `mutation ($tripId: ID!, $dryRun: Boolean!) { portalInviteTravelers(tripId: $tripId, dryRun: $dryRun) {
      trip { id } errors { code path }
      results { outcome traveler { contact { id portalAccount { state } } } delivery { to status } error { code clash { id } } }
    } }`,
    { tripId, dryRun },
  );
  expect(errors).toBeUndefined();
  return data.portalInviteTravelers;
}

async function givenStrip(agency: GivenAgency) {
  const ana = await agency.contact();
  const partner = await agency.contact({ email: ana.email.toUpperCase() });
  const strip = [
    await (await agency.contact()).claimed(),
    ana,
    await agency.contact({ email: null }),
    partner,
    await (await agency.contact()).disabled(),
    await (await agency.contact()).invited(),
    await agency.contact(),
  ];
  const trip = await agency.trip(strip);
  return { strip, ana, trip };
}

const outcomes = (results: { outcome: string; error: { code: string } | null }[]) =>
  results.map(({ outcome, error }) => (error ? `${outcome} ${error.code}` : outcome));

const expected = [
  'HAS_ACCOUNT',
  'INVITED',
  'FAILED CONTACT_HAS_NO_EMAIL',
  'FAILED EMAIL_TAKEN',
  'HAS_ACCOUNT',
  'HAS_ACCOUNT',
  'INVITED',
];

test('a dry run says what becomes of each traveler, in strip order, and changes nothing', async () => {
  const agency = await world.agency();
  const { strip, ana, trip } = await givenStrip(agency);
  const sent = world.mailbox.list().length;

  const { results, errors } = await inviteAll(agency, trip.id, true);
  expect(errors).toEqual([]);
  expect(outcomes(results)).toEqual(expected);
  expect(results.map(({ traveler }: { traveler: { contact: { id: string } } }) => traveler.contact.id)).toEqual(
    strip.map(({ id }) => id),
  );
  expect(results[3].error.clash).toEqual({ id: ana.id });
  expect(results.every(({ delivery }: { delivery: unknown }) => delivery === null)).toBe(true);
  expect((await ana.account()).state).toBe('NONE');
  expect(world.mailbox.list()).toHaveLength(sent);
});

test('the deed does to each traveler what the dry run said, with one mail each, and again invites nobody', async () => {
  const agency = await world.agency();
  const { strip, trip } = await givenStrip(agency);
  const sent = world.mailbox.list().length;

  const { results } = await inviteAll(agency, trip.id, false);
  expect(outcomes(results)).toEqual(expected);
  expect(world.mailbox.list()).toHaveLength(sent + 2);
  for (const index of [1, 6]) {
    expect(results[index].delivery).toEqual({ to: strip[index]?.email, status: 'SENT' });
    expect(results[index].traveler.contact.portalAccount.state).toBe('PENDING');
    expect((await strip[index]?.logs())?.history).toMatchObject([{ kind: 'INVITE_SENT', actor: { name: 'Pat' } }]);
  }
  expect((await strip[4]?.account())?.state).toBe('DISABLED');

  const again = await inviteAll(agency, trip.id, false);
  expect(outcomes(again.results)).toEqual(expected.map((outcome) => outcome.replace('INVITED', 'HAS_ACCOUNT')));
  expect(world.mailbox.list()).toHaveLength(sent + 2);
});

test('of agents who invite everyone at the same time one invites each, and no answer calls that a failure', async () => {
  const agency = await world.agency();
  const contacts = [await agency.contact(), await agency.contact(), await agency.contact()];
  const trip = await agency.trip(contacts);
  const answers = await Promise.all(Array.from({ length: 8 }, () => inviteAll(agency, trip.id, false)));
  for (const [index, contact] of contacts.entries()) {
    expect(contact.mails()).toHaveLength(1);
    const said = answers.map(({ results }) => outcomes(results)[index]).sort();
    expect(said).toEqual([...Array.from({ length: 7 }, () => 'HAS_ACCOUNT'), 'INVITED']);
    expect(answers.filter(({ results }) => results[index].delivery)).toHaveLength(1);
  }
});

test('a traveler who is off the trip is not invited', async () => {
  const agency = await world.agency();
  const gone = await agency.contact();
  const trip = await agency.trip([gone]);
  const { data } = await agency.ask('query ($id: ID!) { trip(id: $id) { travelers { id } } }', trip);
  await agency.ask('mutation ($id: ID!) { travelerRemove(id: $id) { errors { code } } }', data.trip.travelers[0]);
  expect((await inviteAll(agency, trip.id, false)).results).toEqual([]);
  expect(gone.mails()).toEqual([]);
});
