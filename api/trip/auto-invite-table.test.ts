import { beforeAll, describe, expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const share = `mutation ($id: ID!) { documentShare(id: $id) {
  document { sharedAt } errors { code } trip { autoInvite { outcome error { code } } }
  autoInvite { outcome traveler { contact { id } } delivery { to provider status triggeredBy { id } } error { code clash { id } } }
} }`;
const preview = `query ($id: ID!) { trip(id: $id) { autoInvitePreview { outcome traveler { contact { id } } error { code } } } }`;

const states = ['NONE', 'PENDING', 'ACTIVE', 'DISABLED'] as const;
const kinds = ['PROPOSAL', 'INVOICE', 'ITINERARY'] as const;
const either = [true, false];

interface Case {
  gmail: boolean;
  settingOn: boolean;
  kind: (typeof kinds)[number];
  isFirst: boolean;
  primaryHasEmail: boolean;
  otherHasEmail: boolean;
  state: (typeof states)[number];
}

const cases: Case[] = either.flatMap((gmail) =>
  either.flatMap((settingOn) =>
    kinds.flatMap((kind) =>
      either.flatMap((isFirst) =>
        either.flatMap((primaryHasEmail) =>
          either.flatMap((otherHasEmail) =>
            states.map((state) => ({ gmail, settingOn, kind, isFirst, primaryHasEmail, otherHasEmail, state })),
          ),
        ),
      ),
    ),
  ),
);

/** The article's words once more, apart from the product's rule. */
function expected({ kind, isFirst, settingOn, primaryHasEmail, otherHasEmail, state }: Case) {
  if (kind === 'ITINERARY') return 'NOT_A_TRIGGER';
  if (!isFirst) return 'NOT_FIRST_SHARE';
  if (!settingOn) return 'SETTING_OFF';
  if (!primaryHasEmail && !otherHasEmail) return 'NO_TRAVELER_WITH_EMAIL';
  return state === 'NONE' ? 'INVITED' : 'CANDIDATE_HAS_ACCOUNT';
}

const turnSetting = (agency: GivenAgency, on: boolean) =>
  agency.ask(
    'mutation ($on: Boolean!) { agencyUpdatePortalSettings(input: { autoInviteOnFirstShare: $on }) { errors { code } } }',
    { on },
  );

/** The primary stands second in the strip, so that strip order alone would choose the other. */
async function givenTrip(agency: GivenAgency, other: GivenContact, primary: GivenContact, kind: Case['kind']) {
  const documents = [
    { kind: 'INVOICE' as const, title: 'Earlier' },
    { kind, title: 'Now' },
  ];
  const trip = await agency.trip([other], { documents });
  await agency.ask(
    'mutation ($tripId: ID!, $contactId: ID!) { travelerAdd(tripId: $tripId, contactId: $contactId, isPrimary: true) { errors { code } } }',
    { tripId: trip.id, contactId: primary.id },
  );
  return trip;
}

describe('R29–R32 every combination', () => {
  const given = new Map<boolean, { agency: GivenAgency; known: Record<string, GivenContact> }>();
  beforeAll(async () => {
    for (const gmail of either) {
      const agency = await world.agency();
      if (gmail) await agency.connectGmail();
      const known = {
        PENDING: await (await agency.contact()).invited(),
        ACTIVE: await (await agency.contact()).claimed(),
        DISABLED: await (await agency.contact()).disabled(),
      };
      given.set(gmail, { agency, known });
    }
  });

  test.each(either)('with Gmail of the sharing agent connected: %s', async (gmail) => {
    const { agency, known } = given.get(gmail) as { agency: GivenAgency; known: Record<string, GivenContact> };
    for (const each of cases.filter((one) => one.gmail === gmail)) {
      const { kind, isFirst, settingOn, primaryHasEmail, otherHasEmail, state } = each;
      const candidate = known[state] ?? (await agency.contact());
      const silent = () => agency.contact({ email: ' ' });
      const primary = primaryHasEmail ? candidate : await silent();
      const bystander = primaryHasEmail ? await agency.contact() : candidate;
      const other = otherHasEmail ? bystander : await silent();

      await turnSetting(agency, false);
      const trip = await givenTrip(agency, other, primary, kind);
      if (!isFirst) await agency.ask(share, { id: trip.documentIds[0] });
      await turnSetting(agency, settingOn);
      const sent = world.mailbox.list().length;
      const foreseen = (await agency.ask(preview, { id: trip.id })).data.trip.autoInvitePreview;
      const { data } = await agency.ask(share, { id: trip.documentIds[1] });
      const { autoInvite, document, errors } = data.documentShare;

      const outcome = expected(each);
      const named = ['INVITED', 'CANDIDATE_HAS_ACCOUNT'].includes(outcome) ? { contact: { id: candidate.id } } : null;
      const where = JSON.stringify(each);
      expect({ errors, outcome: autoInvite.outcome, traveler: autoInvite.traveler }, where).toEqual({
        errors: [],
        outcome,
        traveler: named,
      });
      expect(document.sharedAt, where).not.toBeNull();
      if (kind !== 'ITINERARY') expect(foreseen, where).toEqual({ outcome, traveler: named, error: null });
      const mail = { to: candidate.email, provider: 'POSTMARK', status: 'SENT', triggeredBy: null };
      expect(autoInvite.delivery, where).toEqual(outcome === 'INVITED' ? mail : null);
      expect(world.mailbox.list().length - sent, where).toBe(outcome === 'INVITED' ? 1 : 0);
    }
  });
});

async function givenFirstShare(agency: GivenAgency, travelers: GivenContact[], documents = 1) {
  await turnSetting(agency, true);
  const list = Array.from({ length: documents }, (_, index) => ({ kind: 'PROPOSAL' as const, title: `P${index}` }));
  return agency.trip(travelers, { documents: list });
}

test('R32 of 32 first shares at the same time one invites, and all of them share', async () => {
  const agency = await world.agency();
  const ana = await agency.contact();
  const { documentIds } = await givenFirstShare(agency, [ana], 32);
  const answers = await Promise.all(documentIds.map((id) => agency.ask(share, { id })));
  const outcomes = answers.map(({ data }) => data.documentShare.autoInvite.outcome).sort();
  expect(outcomes).toEqual(['INVITED', ...Array.from({ length: 31 }, () => 'NOT_FIRST_SHARE')]);
  expect(answers.every(({ data }) => data.documentShare.document.sharedAt)).toBe(true);
  expect(ana.mails()).toHaveLength(1);
  expect((await ana.logs()).history).toMatchObject([{ kind: 'AUTO_INVITED', actor: null }]);
});

test('R32 the share stands where the address is suppressed, and the trip says why nobody was invited', async () => {
  const agency = await world.agency();
  const ana = await agency.contact();
  await world.app.pool.query(
    'insert into suppression (agency_id, email, lifted, changed_at) values ($1, $2, false, $3)',
    [agency.facts.id, ana.email, world.clock.now()],
  );
  const { id, documentIds } = await givenFirstShare(agency, [ana]);
  const foreseen = (await agency.ask(preview, { id })).data.trip.autoInvitePreview;
  expect(foreseen).toMatchObject({ outcome: 'FAILED', error: { code: 'EMAIL_SUPPRESSED' } });
  const { data } = await agency.ask(share, { id: documentIds[0] });
  expect(data.documentShare).toMatchObject({
    errors: [],
    autoInvite: { outcome: 'FAILED', delivery: null, error: { code: 'EMAIL_SUPPRESSED' } },
    trip: { autoInvite: { outcome: 'FAILED', error: { code: 'EMAIL_SUPPRESSED' } } },
  });
  expect(data.documentShare.document.sharedAt).not.toBeNull();
  expect(ana.mails()).toEqual([]);
});

test('R32 two trips whose candidates share an address race: both shares stand, one invites, one names the clash', async () => {
  const agency = await world.agency();
  const [ana, mateo] = [await agency.contact(), await agency.contact({ email: 'ana@couple.example' })];
  await ana.edit({ email: 'ana@couple.example' });
  const trips = [await givenFirstShare(agency, [ana]), await givenFirstShare(agency, [mateo])];
  const answers = await Promise.all(trips.map(({ documentIds }) => agency.ask(share, { id: documentIds[0] })));
  const outcomes = answers.map(({ data }) => data.documentShare.autoInvite);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['FAILED', 'INVITED']);
  const failed = outcomes.find(({ outcome }) => outcome === 'FAILED');
  const invited = outcomes.find(({ outcome }) => outcome === 'INVITED');
  expect(failed.error).toEqual({ code: 'EMAIL_TAKEN', clash: { id: invited.traveler.contact.id } });
  expect(answers.every(({ data }) => data.documentShare.document.sharedAt)).toBe(true);
});

test('R30 a trip that was shared while the setting was off is never revived', async () => {
  const agency = await world.agency();
  const ana = await agency.contact();
  const { documentIds } = await givenFirstShare(agency, [ana], 2);
  await turnSetting(agency, false);
  await agency.ask(share, { id: documentIds[0] });
  await turnSetting(agency, true);
  for (const id of documentIds) {
    const { data } = await agency.ask(share, { id });
    expect(data.documentShare.autoInvite.outcome).toBe('NOT_FIRST_SHARE');
    expect(data.documentShare.trip.autoInvite.outcome).toBe('SETTING_OFF');
  }
  expect(ana.mails()).toEqual([]);
});
