import { describe, expect, it } from 'vitest';
import { pageOf } from '../testing/contact-facts.ts';
import { account, active, delivery, disabled, pending, refusal, traveler, trip } from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { button, buttons, link, pageText, see, seeText, spoken, toasts } from '../testing/screen.ts';

const proposal = { id: 'p', kind: 'PROPOSAL', title: 'Version 2', sharedAt: null };
const itinerary = { id: 'i', kind: 'ITINERARY', title: 'Day by day', sharedAt: null };
const deposit = { id: 'd', kind: 'INVOICE', title: 'Deposit', sharedAt: '2025-11-14T10:00:00.000Z' };

const ana = traveler(account(), {}, true);
const mateo = traveler(account(), { firstName: 'Mateo' });

const dialog = () => document.querySelector('.dialog');
const preview = () =>
  [...(dialog()?.querySelectorAll('[role="status"] p') ?? [])].map((line) => pageText(line)).join(' ');
const acts = () => [...(dialog()?.querySelectorAll('button') ?? [])].map((act) => pageText(act));

interface Given {
  travelers?: object[];
  documents?: object[];
  firstSharedAt?: string;
  [answer: string]: unknown;
}

/** Opens a trip with a proposal and its share dialog; `preview` is what the API says that a first share would do. */
async function openShare(
  autoInvitePreview: object,
  { travelers = [ana, mateo], documents = [proposal], ...more }: Given = {},
) {
  const { firstSharedAt, ...answers } = more;
  const facts = { documents, firstSharedAt, autoInvitePreview };
  const api = openDesk('/trips/lisbon', { trip: trip(travelers, facts), ...answers });
  (await button('Share… — Version 2')).click();
  await see(() => dialog() !== null, true);
  return api;
}

describe('before a share, the dialog', () => {
  it('names the document, everyone who will see it and where their access stands', async () => {
    const jorge = traveler(disabled(), { firstName: 'Jorge' });
    const carmen = traveler(account(), { firstName: 'Carmen', email: null });
    await openShare(
      { outcome: 'SETTING_OFF' },
      { travelers: [ana, traveler(active(), { firstName: 'Mateo' }), jorge, carmen] },
    );
    await seeText('Share “Version 2”');
    expect(pageText()).toContain('Proposal. It appears in the portal of everyone on this trip.');
    const people = [...(dialog()?.querySelectorAll('li') ?? [])].map((item) => pageText(item));
    expect(people).toEqual([
      'Ana RuizPrimaryNo portal access yet',
      'Mateo RuizActivePortal active',
      'Jorge RuizDisabledPortal disabled',
      'Carmen RuizNo email on file',
    ]);
    await see(() => pageText(document.activeElement as Element), 'Cancel');
  });

  it('says whom the share will invite, with the address, from whom, and on the button', async () => {
    await openShare({ outcome: 'INVITED', traveler: ana });
    expect(preview()).toBe(
      'Ana will get a portal invite To ana@ruizfamily.example, from Pride Travelers. It is the first share on this trip, and this happens once.',
    );
    expect(acts()).toContain('Share and invite Ana');
  });

  it.each([
    ['is in', active(), 'Ana already has access', 'The invite goes to the primary traveler only.'],
    ['is invited', pending(), 'Ana is already invited', 'The invite goes to the primary traveler only.'],
  ])('says that nobody is invited where the candidate %s, and who could be by hand', async (_, hers, why, text) => {
    const candidate = traveler(hers, {}, true);
    await openShare({ outcome: 'CANDIDATE_HAS_ACCOUNT', traveler: candidate }, { travelers: [candidate, mateo] });
    expect(preview()).toBe(`Nobody is invited: ${why} ${text} Invite Mateo by hand`);
    expect(await link('Invite Mateo by hand')).toMatchObject({ search: '?contact=mateo&tab=access' });
    expect(acts()).toContain('Share');
  });

  it('does not call the candidate primary who is only the first with an email', async () => {
    const candidate = traveler(active());
    await openShare({ outcome: 'CANDIDATE_HAS_ACCOUNT', traveler: candidate }, { travelers: [candidate] });
    expect(preview()).toContain('The invite goes to one traveler only, the first with an email.');
  });

  it('says that sharing never brings disabled access back, and where that is done', async () => {
    const candidate = traveler(disabled(), {}, true);
    await openShare({ outcome: 'CANDIDATE_HAS_ACCOUNT', traveler: candidate }, { travelers: [candidate, mateo] });
    expect(preview()).toBe(
      'Nobody is invited: Ana’s access is disabled Sharing never brings it back. Manage in Access tab',
    );
  });

  it('says that no traveler has an email, and leads to the email that is missing', async () => {
    const carmen = traveler(account(), { firstName: 'Carmen', email: null });
    await openShare({ outcome: 'NO_TRAVELER_WITH_EMAIL' }, { travelers: [carmen] });
    expect(preview()).toContain('Nobody is invited: no traveler has an email');
    expect(acts()).toContain('Share anyway');
    (await link('Add an email first')).click();
    await see(() => location.search + location.hash, '?contact=carmen&tab=info#email');
    await see(() => pageText().includes('Share “Version 2”'), false);
  });

  it('says so where there are no travelers at all', async () => {
    await openShare({ outcome: 'NO_TRAVELER_WITH_EMAIL' }, { travelers: [] });
    expect(preview()).toBe(
      'Nobody is invited: there are no travelers yet This share uses up the trip’s one automatic invite. Add who is going first.',
    );
  });

  it('says which share has decided for the trip, and when', async () => {
    const first = { documents: [deposit, proposal], firstSharedAt: deposit.sharedAt };
    await openShare({ outcome: 'NOT_FIRST_SHARE' }, first);
    expect(await link('Settings for invites')).toMatchObject({ pathname: '/settings/client-portal' });
    expect(preview()).toMatch(
      /^Nobody is invited: already decided on this trip The first share was “Deposit”, on .*2025\. Later shares never invite\.$/,
    );
  });

  it('says that automatic invites are off, and where they are turned on', async () => {
    await openShare({ outcome: 'SETTING_OFF' });
    expect(preview()).toBe(
      'Nobody is invited: automatic invites are off This share settles it for the trip. Turn them on first, or invite by hand.',
    );
    expect(await link('Turn them on first')).toMatchObject({ pathname: '/settings/client-portal' });
    expect(pageText()).not.toContain('Settings for invites');
  });

  it('says why an invite would fail, and what can be done first', async () => {
    const error = refusal('EMAIL_SUPPRESSED', { message: 'This address bounced before.' });
    await openShare({ outcome: 'FAILED', traveler: ana, error });
    expect(preview()).toBe(
      'Ana can’t be invited This address bounced before. This share uses up the trip’s one automatic invite. Correct the email',
    );
    expect(acts()).toContain('Share anyway');
  });

  it('says of an itinerary that it never invites, whatever the first share would do', async () => {
    const documents = [proposal, itinerary];
    openDesk('/trips/lisbon', {
      trip: trip([ana], { documents, autoInvitePreview: { outcome: 'INVITED', traveler: ana } }),
    });
    (await button('Share… — Day by day')).click();
    await seeText('Nobody is invited: itineraries don’t send invites');
    expect(acts()).toContain('Share');
  });
});

describe('after a share', () => {
  const sharedNow = { ...proposal, sharedAt: '2025-11-18T10:00:00.000Z' };

  /** Shares the proposal; the API did `autoInvite`. */
  async function share(autoInvite: { traveler?: object; [fact: string]: unknown }, more: object = {}): Promise<Api> {
    const after = trip([autoInvite.traveler ?? ana, mateo], {
      documents: [sharedNow],
      firstSharedAt: sharedNow.sharedAt,
      autoInvite,
    });
    const api = await openShare(
      { outcome: 'SETTING_OFF' },
      { documentShare: { document: sharedNow, trip: after, autoInvite, errors: [], ...more } },
    );
    (await button('Share')).click();
    return api;
  }

  it.each([
    [
      'the invite',
      { outcome: 'INVITED', traveler: ana, delivery: delivery() },
      'Invite sent to ana@ruizfamily.example',
    ],
    [
      'that the invite is under way',
      { outcome: 'INVITED', traveler: ana, delivery: delivery({ status: 'QUEUED' }) },
      'Still sending the invite to ana@ruizfamily.example',
    ],
    ['who has access', { outcome: 'CANDIDATE_HAS_ACCOUNT', traveler: traveler(active()) }, 'Ana already has access'],
    [
      'whose access is disabled',
      { outcome: 'CANDIDATE_HAS_ACCOUNT', traveler: traveler(disabled()) },
      'Ana’s access is disabled',
    ],
    ['that no email is there', { outcome: 'NO_TRAVELER_WITH_EMAIL' }, 'Nobody was invited: no traveler has an email'],
    [
      'that it was not the first',
      { outcome: 'NOT_FIRST_SHARE' },
      'Nobody was invited: only the first share of a trip does that',
    ],
    ['that invites are off', { outcome: 'SETTING_OFF' }, 'Nobody was invited: automatic invites are off'],
    ['that itineraries never do', { outcome: 'NOT_A_TRIGGER' }, 'Itineraries don’t send invites'],
  ])('the toast tells %s', async (_, autoInvite, text) => {
    const api = await share(autoInvite);
    await see(toasts, [`Shared. ${text}`]);
    expect(api.asked.filter(({ operation }) => operation === 'ShareDocument')).toMatchObject([
      { variables: { id: 'p' } },
    ]);
    await see(dialog, null);
  });

  it('the toast says that the share stands although the invite failed, why, and what to do', async () => {
    const error = refusal('EMAIL_TAKEN', {
      message: 'Mateo signs in with it.',
      clash: { id: 'mateo', firstName: 'Mateo', lastName: 'Ruiz' },
    });
    await share({ outcome: 'FAILED', traveler: ana, error });
    await see(toasts, ['Shared. The invite could not be sent. Mateo signs in with it.Open Mateo Ruiz']);
  });

  it('the toast leads to the Access tab where nothing is wrong with the contact', async () => {
    await share({ outcome: 'INVITED', traveler: ana, delivery: delivery({ status: 'FAILED', problem: 'Refused.' }) });
    await see(toasts, ['Shared. The invite to ana@ruizfamily.example could not be sent. Refused.Invite by hand']);
    expect(await link('Invite by hand')).toMatchObject({ search: '?contact=ana&tab=access' });
  });

  it('the row says when it was shared, and has the focus that its button had', async () => {
    await share({ outcome: 'SETTING_OFF' });
    await see(() => document.querySelector('li time')?.getAttribute('datetime'), sharedNow.sharedAt);
    expect(buttons()).not.toContain('Share… — Version 2');
    await see(() => pageText(document.activeElement as Element), 'Version 2');
  });

  it('the trip tells of it at once', async () => {
    const entry = {
      id: 'p',
      kind: 'DOCUMENT_SHARED',
      occurredAt: sharedNow.sharedAt,
      document: sharedNow,
      autoInvite: { outcome: 'SETTING_OFF' },
    };
    const after = trip([ana], { documents: [sharedNow], activity: pageOf([entry]) });
    await share({ outcome: 'SETTING_OFF' }, { trip: after });
    await seeText('shared the proposal “Version 2”');
  });

  it('nothing is claimed when no answer came, and sharing again is offered', async () => {
    const api = await openShare({ outcome: 'SETTING_OFF' });
    api.intercept = ({ operation }) => {
      if (operation === 'ShareDocument') throw new TypeError('Failed to fetch');
      return undefined;
    };
    (await button('Share')).click();
    await seeText('The server didn’t answer, so we can’t say whether it was shared.');
    expect(toasts()).toEqual([]);
    await button('Share');
  });

  it('a document that is not there any more is told by the API', async () => {
    await share(
      { outcome: 'SETTING_OFF' },
      {
        document: null,
        trip: null,
        autoInvite: null,
        errors: [{ code: 'NOT_FOUND', message: 'There is no such document.' }],
      },
    );
    await see(toasts, ['There is no such document.']);
  });
});

describe('what the first share did stays on the trip', () => {
  const openShared = (autoInvite: { traveler?: object; [fact: string]: unknown } | null) =>
    openDesk('/trips/lisbon', {
      trip: trip([autoInvite?.traveler ?? ana], { documents: [deposit], firstSharedAt: deposit.sharedAt, autoInvite }),
    });

  it.each([
    [
      { outcome: 'INVITED', traveler: ana, delivery: delivery() },
      /Ana Ruiz was invited with the first share, on .*2025, to ana@ruizfamily\.example\./,
    ],
    [{ outcome: 'SETTING_OFF' }, /Nobody was invited with the first share, on .*2025: automatic invites were off\./],
    [{ outcome: 'NO_TRAVELER_WITH_EMAIL' }, /Nobody was invited .*: no traveler had an email\./],
    [
      { outcome: 'CANDIDATE_HAS_ACCOUNT', traveler: traveler(active()) },
      /Nobody was invited .*: Ana Ruiz already had an account\./,
    ],
  ])('%j', async (autoInvite, sentence) => {
    openShared(autoInvite);
    await see(() => sentence.test(pageText()), true);
  });

  it('with the way out while an invite that failed still waits', async () => {
    const error = refusal('EMAIL_SUPPRESSED', { message: 'This address bounced before.' });
    openShared({ outcome: 'FAILED', traveler: ana, error });
    await seeText('could not invite Ana Ruiz. This address bounced before.');
    expect(await link('Invite by hand')).toMatchObject({ search: '?contact=ana&tab=access' });

    openShared({ outcome: 'FAILED', traveler: traveler(pending()), error });
    await seeText('Invite pending');
    expect(pageText()).not.toContain('Invite by hand');
  });

  it('and is not there before it', async () => {
    openShared(null);
    await seeText('Deposit');
    expect(pageText()).not.toContain('first share');
    expect(spoken()).toEqual([]);
  });
});
