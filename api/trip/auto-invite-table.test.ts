import { beforeAll, describe, expect, test } from 'vitest';
import type { GivenAgency } from '../testing/given-agency.ts';
import type { GivenContact } from '../testing/given-contact.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

const share = `mutation ($id: ID!) { documentShare(id: $id) {
  document { sharedAt } errors { code } trip { autoInvite { outcome error { code } } }
  autoInvite { outcome traveler { contact { id } } delivery { to provider status triggeredBy { id } } error { code clash { id } } }
} }`;
const preview = `query ($id: ID!) { trip(id: $id) { travelers { isPrimary } autoInvitePreview { outcome traveler { contact { id } } error { code } } } }`;

const states = ['NONE', 'PENDING', 'ACTIVE', 'DISABLED'] as const;
const kinds = ['PROPOSAL', 'INVOICE', 'ITINERARY'] as const;
const either = [true, false];

interface Case {
  gmail: boolean;
  settingOn: boolean;
  kind: (typeof kinds)[number];
  isFirst: boolean;
  /** The second in the strip is primary; else nobody is (R5). */
  secondIsPrimary: boolean;
  firstHasEmail: boolean;
  secondHasEmail: boolean;
  /** Of whom the rule chooses. */
  state: (typeof states)[number];
}

const cases: Case[] = either.flatMap((gmail) =>
  either.flatMap((settingOn) =>
    kinds.flatMap((kind) =>
      either.flatMap((isFirst) =>
        either.flatMap((secondIsPrimary) =>
          either.flatMap((firstHasEmail) =>
            either.flatMap((secondHasEmail) =>
              states.map((state) => ({
                ...{ gmail, settingOn, kind, isFirst },
                ...{ secondIsPrimary, firstHasEmail, secondHasEmail, state },
              })),
            ),
          ),
        ),
      ),
    ),
  ),
);

/** R31 in its own words, apart from the product's rule: the primary with an email, else the first in strip order with one. */
function expectedCandidate({ secondIsPrimary, firstHasEmail, secondHasEmail }: Case): 'first' | 'second' | null {
  if (secondIsPrimary && secondHasEmail) return 'second';
  if (firstHasEmail) return 'first';
  return secondHasEmail ? 'second' : null;
}

function expected(each: Case) {
  const { kind, isFirst, settingOn, state } = each;
  if (kind === 'ITINERARY') return 'NOT_A_TRIGGER';
  if (!isFirst) return 'NOT_FIRST_SHARE';
  if (!settingOn) return 'SETTING_OFF';
  if (!expectedCandidate(each)) return 'NO_TRAVELER_WITH_EMAIL';
  return state === 'NONE' ? 'INVITED' : 'CANDIDATE_HAS_ACCOUNT';
}

const turnSetting = (agency: GivenAgency, on: boolean) =>
  agency.ask(
    'mutation ($on: Boolean!) { agencyUpdatePortalSettings(input: { autoInviteOnFirstShare: $on }) { errors { code } } }',
    { on },
  );

/** The primary, where there is one, stands second in the strip, so that strip order alone would choose the first. */
async function givenTrip(agency: GivenAgency, strip: GivenContact[], { kind, secondIsPrimary }: Case) {
  const documents = [
    { kind: 'INVOICE' as const, title: 'Earlier' },
    { kind, title: 'Now' },
  ];
  const trip = await agency.trip([], { documents });
  for (const [index, { id: contactId }] of strip.entries())
    await agency.ask(
      'mutation ($tripId: ID!, $contactId: ID!, $isPrimary: Boolean!) { travelerAdd(tripId: $tripId, contactId: $contactId, isPrimary: $isPrimary) { errors { code } } }',
      { tripId: trip.id, contactId, isPrimary: index === 1 && secondIsPrimary },
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

  const quarters = either.flatMap((gmail) => either.map((secondIsPrimary) => ({ gmail, secondIsPrimary })));
  test.each(quarters)('with Gmail of the sharing agent: $gmail, with a primary: $secondIsPrimary', async (quarter) => {
    const { gmail, secondIsPrimary } = quarter;
    const { agency, known } = given.get(gmail) as { agency: GivenAgency; known: Record<string, GivenContact> };
    for (const each of cases.filter((one) => one.gmail === gmail && one.secondIsPrimary === secondIsPrimary)) {
      const { kind, isFirst, settingOn, firstHasEmail, secondHasEmail, state } = each;
      const candidate = known[state] ?? (await agency.contact());
      const chosen = expectedCandidate(each);
      const traveler = async (place: typeof chosen, hasEmail: boolean) =>
        chosen === place ? candidate : agency.contact(hasEmail ? {} : { email: ' ' });
      const strip = [await traveler('first', firstHasEmail), await traveler('second', secondHasEmail)];

      await turnSetting(agency, false);
      const trip = await givenTrip(agency, strip, each);
      if (!isFirst) await agency.ask(share, { id: trip.documentIds[0] });
      await turnSetting(agency, settingOn);
      const sent = world.mailbox.list().length;
      const { travelers, autoInvitePreview: foreseen } = (await agency.ask(preview, { id: trip.id })).data.trip;
      expect(travelers, JSON.stringify(each)).toEqual([{ isPrimary: false }, { isPrimary: secondIsPrimary }]);
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
