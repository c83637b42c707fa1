import { expect, test } from 'vitest';
import type { ReceivedMail } from '../sandbox/mailbox.ts';
import type { GivenAgency } from '../testing/given-agency.ts';
import { clientPassword } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();
const minute = 60_000;

async function activity(agency: GivenAgency, id: string, first = 50, after: string | null = null) {
  const { data, errors } = await agency.ask(
    `query ($id: ID!, $first: Int!, $after: String) { trip(id: $id) { activity(first: $first, after: $after) {
      nodes { id kind occurredAt actor { name } traveler { contact { id } } document { title }
        delivery { to status problem } userAgent autoInvite { outcome error { code } } }
      pageInfo { hasNextPage endCursor } totalCount
    } } }`,
    { id, first, after },
  );
  expect(errors).toBeUndefined();
  return data.trip.activity;
}

const share = (agency: GivenAgency, id: string | undefined) =>
  agency.ask('mutation ($id: ID!) { documentShare(id: $id) { errors { code } } }', { id });

/** A trip on which everything happened, a minute apart. */
async function givenBusyTrip() {
  const agency = await world.agency();
  await agency.ask(
    'mutation { agencyUpdatePortalSettings(input: { autoInviteOnFirstShare: true }) { errors { code } } }',
  );
  const [ana, mateo] = [await agency.contact(), await agency.contact()];
  const documents = [
    { kind: 'ITINERARY' as const, title: 'Day by day' },
    { kind: 'PROPOSAL' as const, title: 'Version 1' },
    { kind: 'INVOICE' as const, title: 'Deposit' },
  ];
  const trip = await agency.trip([ana, mateo], { documents });
  const steps = [
    () => share(agency, trip.documentIds[0]),
    () => share(agency, trip.documentIds[1]),
    () => share(agency, trip.documentIds[2]),
    () => ana.claim(),
    () => ana.signIn(clientPassword),
    () => mateo.invited(),
    () => mateo.act('CANCEL_AND_DISABLE'),
  ];
  for (const step of steps) {
    world.clock.advance(minute);
    await step();
  }
  return { agency, ana, mateo, trip };
}

test('what happened on a trip, newest first, with who did it and what it did', async () => {
  const { agency, ana, mateo, trip } = await givenBusyTrip();
  const { nodes, totalCount } = await activity(agency, trip.id);
  const about = (contact: { id: string }) => ({ contact: { id: contact.id } });
  expect(nodes).toMatchObject([
    { kind: 'INVITE_CANCELLED', actor: { name: 'Pat' }, traveler: about(mateo) },
    {
      kind: 'INVITE_SENT',
      actor: { name: 'Pat' },
      traveler: about(mateo),
      delivery: { to: mateo.email, status: 'SENT' },
    },
    { kind: 'SIGNED_IN', actor: null, traveler: about(ana), userAgent: 'node' },
    { kind: 'CLAIMED', actor: null, traveler: about(ana) },
    { kind: 'DOCUMENT_SHARED', document: { title: 'Deposit' }, autoInvite: { outcome: 'NOT_FIRST_SHARE' } },
    { kind: 'AUTO_INVITED', actor: null, traveler: about(ana), delivery: { to: ana.email, status: 'SENT' } },
    { kind: 'DOCUMENT_SHARED', actor: { name: 'Pat' }, traveler: null, autoInvite: { outcome: 'INVITED' } },
    { kind: 'DOCUMENT_SHARED', document: { title: 'Day by day' }, autoInvite: { outcome: 'NOT_A_TRIGGER' } },
  ]);
  expect(totalCount).toBe(8);
});

test('a mail that bounced is told where it was sent', async () => {
  const agency = await world.agency();
  const ana = await (await agency.contact()).invited();
  const trip = await agency.trip([ana]);
  await world.report(ana.mails()[0] as ReceivedMail, 'HARD_BOUNCE');
  const { nodes } = await activity(agency, trip.id);
  expect(nodes).toMatchObject([{ kind: 'INVITE_SENT', delivery: { status: 'BOUNCED', problem: expect.any(String) } }]);
});

test('R32 a first share whose invite failed says so, with the reason', async () => {
  const agency = await world.agency();
  await agency.ask(
    'mutation { agencyUpdatePortalSettings(input: { autoInviteOnFirstShare: true }) { errors { code } } }',
  );
  const [mateo, ana] = [await agency.contact(), await agency.contact({ email: 'ana@couple.example' })];
  await mateo.edit({ email: 'ana@couple.example' });
  await mateo.act('SEND_INVITE');
  const trip = await agency.trip([ana], { documents: [{ kind: 'PROPOSAL', title: 'Version 1' }] });
  await share(agency, trip.documentIds[0]);
  const { nodes } = await activity(agency, trip.id);
  expect(nodes).toMatchObject([
    { kind: 'DOCUMENT_SHARED', autoInvite: { outcome: 'FAILED', error: { code: 'EMAIL_TAKEN' } } },
  ]);
});

test('pages join without a gap or a repeat, also where two things happened at once', async () => {
  const { agency, trip } = await givenBusyTrip();
  const whole = (await activity(agency, trip.id)).nodes;
  const found = [];
  let after: string | null = null;
  for (let pages = 0; pages < 10; pages++) {
    const { nodes, pageInfo } = await activity(agency, trip.id, 1, after);
    found.push(...nodes);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) break;
  }
  expect(found).toEqual(whole);
});

test('R30 an automatic invite is told with the trip whose first share sent it, where that is another one', async () => {
  const { agency, ana, trip } = await givenBusyTrip();
  const other = await agency.trip([ana]);
  const found = async (id: string) => {
    const { data } = await agency.ask(
      'query ($id: ID!) { trip(id: $id) { activity { nodes { kind otherTrip { id name } } } } }',
      { id },
    );
    return data.trip.activity.nodes.filter(({ kind }: { kind: string }) => kind === 'AUTO_INVITED');
  };
  expect(await found(trip.id)).toEqual([{ kind: 'AUTO_INVITED', otherTrip: null }]);
  const cause = { id: trip.id, name: 'Lisbon & the Algarve' };
  expect(await found(other.id)).toEqual([{ kind: 'AUTO_INVITED', otherTrip: cause }]);
});

test('what happened to who is off the trip has left it, and other trips show it as before', async () => {
  const { agency, ana, trip } = await givenBusyTrip();
  const other = await agency.trip([ana]);
  const { data } = await agency.ask('query ($id: ID!) { trip(id: $id) { travelers { id contact { id } } } }', trip);
  const traveler = data.trip.travelers.find(({ contact }: { contact: { id: string } }) => contact.id === ana.id);
  await agency.ask('mutation ($id: ID!) { travelerRemove(id: $id) { errors { code } } }', { id: traveler.id });
  const kinds = async (id: string) => (await activity(agency, id)).nodes.map(({ kind }: { kind: string }) => kind);
  expect(await kinds(trip.id)).not.toContain('CLAIMED');
  expect(await kinds(other.id)).toEqual(['SIGNED_IN', 'CLAIMED', 'AUTO_INVITED']);
  expect((await activity(agency, trip.id)).totalCount).toBe(5);
});
