import { describe, expect, it } from 'vitest';
import { account, active, delivery, disabled, pending, refusal, traveler, trip } from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { button, buttons, link, pageText, press, see, seeText, spoken } from '../testing/screen.ts';

const act = 'Invite all travelers without access';
const ana = () => traveler(account(), {}, true);
const mateo = () => traveler(active(), { firstName: 'Mateo' });
const carmen = () => traveler(account(), { firstName: 'Carmen', email: null });
const jorge = () => traveler(disabled(), { firstName: 'Jorge' });
const lucia = () =>
  traveler(pending({ inviteExpired: true, inviteExpiresAt: null }), { firstName: 'Lucia', lastName: 'Ode' });

const bounce = delivery({ status: 'BOUNCED', problem: 'There is no such mailbox.' });
const bounced = () => traveler(pending({ latestDelivery: { ...bounce, id: 'bounce' } }), { firstName: 'Tomas' });

const noEmail = refusal('CONTACT_HAS_NO_EMAIL', { message: 'This contact has no email address on file.' });
const planned = () => [
  { outcome: 'HAS_ACCOUNT', traveler: mateo() },
  { outcome: 'HAS_ACCOUNT', traveler: traveler(pending(), { firstName: 'Ben' }) },
  { outcome: 'INVITED', traveler: ana() },
  { outcome: 'HAS_ACCOUNT', traveler: bounced() },
  { outcome: 'FAILED', traveler: carmen(), error: noEmail },
  { outcome: 'HAS_ACCOUNT', traveler: jorge() },
  { outcome: 'HAS_ACCOUNT', traveler: lucia() },
];

const dialog = () => document.querySelector('.dialog[role="dialog"]');
const lines = () =>
  [...(dialog()?.querySelectorAll('li') ?? [])].map((line) =>
    [...line.querySelectorAll('p')].map((part) => pageText(part)).join(': '),
  );
/** Each with the marks in it. */
const groups = () =>
  [...(dialog()?.querySelectorAll('section') ?? [])].map((group) => [
    pageText(group.querySelector('h3') as Element),
    ...[...group.querySelectorAll('.stop')].map((stop) => stop.classList[1]),
  ]);
const deeds = (api: Api) =>
  api.asked.flatMap(({ operation, variables }) => (operation === 'InviteTravelers' ? variables.dryRun : []));

/** Opens the trip and the dialog. The dry run answers `plan`, the deed `done`; the trip is from then on `after`. */
async function open(plan: object[], done: object[] = plan, after: object[] = [ana()]): Promise<Api> {
  const people = plan.map((result) => (result as { traveler: object }).traveler);
  const api = openDesk('/trips/lisbon', {
    trip: trip(people),
    portalInviteTravelers: ({ dryRun }: { dryRun: boolean }) => {
      if (!dryRun) api.answers.trip = trip(after);
      return { trip: trip(dryRun ? people : after), results: dryRun ? plan : done, errors: [] };
    },
  });
  await press(act);
  return api;
}

describe('inviting everyone', () => {
  it('says first who is invited, who not and why, with what can be done, and sends nothing', async () => {
    const api = await open(planned());
    await see(lines, [
      'Ana RuizPrimary: Invite to ana@ruizfamily.example',
      'Mateo Ruiz: Already has access',
      'Ben Ruiz: Is already invited',
      'Tomas Ruiz: The invite to ana@ruizfamily.example bounced. There is no such mailbox. Correct the email, then resend.',
      'Carmen Ruiz: This contact has no email address on file. Add email',
      'Jorge Ruiz: Access is disabled, and stays so. Manage in Access tab',
      'Lucia Ode: Was invited before, and the link has ended. Resend in Access tab',
    ]);
    expect(groups()).toEqual([
      ['Will get an invite', 'stop-ring'],
      ['Will get none', 'stop-dot', 'stop-dot', 'stop-diamond', 'stop-diamond', 'stop-slashed', 'stop-open'],
    ]);
    expect(spoken()).toContain('1 traveler will get an invite.');
    expect(await link('Correct the email')).toMatchObject({ search: '?contact=tomas&tab=info', hash: '#email' });
    expect(await link('Add email')).toMatchObject({ search: '?contact=carmen&tab=info', hash: '#email' });
    expect(await link('Resend in Access tab')).toMatchObject({ search: '?contact=lucia&tab=access' });
    await press('Cancel');
    await see(dialog, null);
    await see(() => pageText(document.activeElement as Element), act);
    expect(deeds(api)).toEqual([true]);
  });

  it('then tells what became of each, and the card has followed', async () => {
    const taken = refusal('EMAIL_TAKEN', {
      message: 'Taken.',
      clash: { id: 'ana', firstName: 'Ana', lastName: 'Ruiz' },
    });
    const others = ['Ben', 'Cleo', 'Dina'].map((firstName) => traveler(pending(), { firstName }));
    const mails = [
      { ...delivery({ to: 'ben@ruiz.example' }), id: 'ben' },
      { ...delivery({ to: 'cleo@ruiz.example', status: 'QUEUED' }), id: 'cleo' },
      { ...delivery({ to: 'dina@ruiz.example', status: 'FAILED', problem: 'Refused.' }), id: 'dina' },
    ];
    const done = [
      { outcome: 'FAILED', traveler: ana(), error: taken },
      ...others.map((other, index) => ({ outcome: 'INVITED', traveler: other, delivery: mails[index] })),
    ];
    const api = await open([{ outcome: 'INVITED', traveler: ana() }], done, [ana(), ...others]);
    await press('Invite 1 traveler');
    await see(lines, [
      'Ben Ruiz: Invite sent to ben@ruiz.example',
      'Cleo Ruiz: Still sending to cleo@ruiz.example',
      'Ana RuizPrimary: Taken. Open Ana Ruiz',
      'Dina Ruiz: Not sent to dina@ruiz.example. Refused.',
    ]);
    expect(groups()).toEqual([
      ['Invited', 'stop-check', 'stop-ring'],
      ['Not invited', 'stop-diamond', 'stop-diamond'],
    ]);
    expect(spoken()).toContain('2 travelers invited. 2 could not be invited.');
    await see(() => pageText(document.activeElement as Element), 'Close');
    expect(deeds(api)).toEqual([true, false]);
    await press('Close');
    await seeText('Travelers 4');
    expect(document.querySelectorAll('section[aria-labelledby="travelers"] .pill')).toHaveLength(3);
  });

  it('leaves the focus on the card once there is nobody left to invite, and announces no pill a second time', async () => {
    const after = [traveler(pending(), {}, true)];
    await open(
      [{ outcome: 'INVITED', traveler: ana() }],
      [{ outcome: 'INVITED', traveler: after[0], delivery: delivery() }],
      after,
    );
    await press('Invite 1 traveler');
    await seeText('1 traveler invited.');
    await press('Close');
    await see(() => document.activeElement?.id, 'travelers');
    expect(buttons()).not.toContain(act);
    expect(spoken().join()).not.toContain('invite pending');
  });

  it('offers no act where it would reach nobody', async () => {
    await open([{ outcome: 'FAILED', traveler: carmen(), error: noEmail }]);
    await seeText('Nobody on this trip can be invited now.');
    await button('Close');
    expect(buttons().filter((name) => /^Invite \d/.test(name))).toEqual([]);
  });

  it('is not there while everybody has an account', async () => {
    openDesk('/trips/lisbon', { trip: trip([mateo(), jorge()]) });
    await seeText('Travelers 2');
    expect(buttons()).not.toContain(act);
  });

  it('claims nothing without an answer, and lets it be done again, since nobody is invited twice', async () => {
    const api = await open([{ outcome: 'INVITED', traveler: ana() }]);
    await button('Invite 1 traveler');
    api.intercept = ({ operation }) => {
      if (operation === 'InviteTravelers') throw new TypeError('Failed to fetch');
      return undefined;
    };
    await press('Invite 1 traveler');
    await seeText('so we can’t say who was invited.');
    api.intercept = () => new Response('', { status: 503 });
    await press('Invite 1 traveler');
    await seeText('Nobody was invited: the server is busy.');
    api.intercept = undefined;
    await press('Invite 1 traveler');
    await seeText('1 traveler invited.');
  });

  it('says that it could not be looked up, and looks again', async () => {
    const api = openDesk('/trips/lisbon', { trip: trip([ana()]) });
    await button(act);
    api.intercept = () => new Response('', { status: 502 });
    await press(act);
    await seeText('could not be looked up. Nobody was invited.');
    api.intercept = undefined;
    api.answers.portalInviteTravelers = {
      trip: trip([ana()]),
      results: [{ outcome: 'INVITED', traveler: ana() }],
      errors: [],
    };
    await press('Try again');
    await button('Invite 1 traveler');
  });
});
