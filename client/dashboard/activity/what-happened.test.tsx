import { describe, expect, it } from 'vitest';
import type { EmailDeliveryStatus } from '../gql/graphql.ts';
import { pageOf } from '../testing/contact-facts.ts';
import { account, delivery, pat, refusal, sam, traveler, trip } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { link, pageText, press, see, seeText } from '../testing/screen.ts';

const ana = traveler(account(), {}, true);
const proposal = { id: 'p', kind: 'PROPOSAL', title: 'Version 2', url: null, sharedAt: '2025-11-18T10:00:00.000Z' };
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1';

const event = (id: string, kind: string, facts: object = {}) => ({
  id,
  kind,
  occurredAt: '2025-11-18T10:00:00.000Z',
  ...(kind === 'DOCUMENT_SHARED' ? { document: proposal, actor: pat } : { traveler: ana }),
  ...facts,
});
const mailed = (status: EmailDeliveryStatus, facts: object = {}) => ({
  actor: pat,
  delivery: { ...delivery({ status, problem: 'There is no such mailbox.' }), ...facts },
});

const section = () => document.querySelector('section[aria-labelledby="what-happened"]') as Element;
const entries = () =>
  [...section().querySelectorAll('li')].map((entry) =>
    [...entry.querySelectorAll('p')].slice(1).map((line) => pageText(line)),
  );
const marks = () => [...section().querySelectorAll('li .stop')].map((stop) => stop.classList[1]);

async function open(...events: { id: string }[]) {
  const api = openDesk('/trips/lisbon', { trip: trip([ana], { activity: pageOf(events) }) });
  await seeText('What happened');
  return api;
}

describe('what happened on a trip', () => {
  it('is told in a sentence each, with who did it and what more is worth knowing', async () => {
    await open(
      event('1', 'INVITE_SENT', mailed('SENT', { provider: 'GMAIL' })),
      event('2', 'INVITE_RESENT', { ...mailed('SENT', { provider: 'GMAIL' }), actor: sam }),
      event('3', 'PASSWORD_RESET_SENT', mailed('DELIVERED', { id: 'another mail' })),
      event('4', 'SIGNED_IN', { userAgent: iPhone }),
      event('5', 'CLAIMED'),
      event('6', 'ACCESS_DISABLED', { actor: sam }),
      event('7', 'RE_ENABLED', { actor: sam }),
    );
    await see(entries, [
      ['You invited Ana Ruiz to the portal', 'To ana@ruizfamily.example, from your Gmail'],
      ['Sam Ode invited Ana Ruiz again', 'To ana@ruizfamily.example, from Sam Ode’s Gmail'],
      ['You sent Ana Ruiz a password reset', 'To ana@ruizfamily.example, delivered'],
      ['Ana Ruiz signed in', 'Safari on iPhone'],
      ['Ana Ruiz set a password and signed in'],
      ['Sam Ode disabled Ana Ruiz’s access'],
      ['Sam Ode re-enabled Ana Ruiz’s access'],
    ]);
    expect(marks()).toEqual([
      'stop-ring',
      'stop-ring',
      'stop-dot',
      'stop-disc',
      'stop-disc',
      'stop-slashed',
      'stop-disc',
    ]);
  });

  it.each([
    ['QUEUED', 'Still being sent to ana@ruizfamily.example', 'stop-ring'],
    ['BOUNCED', 'To ana@ruizfamily.example, and bounced. There is no such mailbox.', 'stop-diamond'],
    ['SPAM_COMPLAINT', 'To ana@ruizfamily.example, and was marked as spam', 'stop-diamond'],
    ['FAILED', 'Not sent to ana@ruizfamily.example. There is no such mailbox.', 'stop-diamond'],
    ['SUPERSEDED', 'Not sent to ana@ruizfamily.example: its link ended before', 'stop-ring'],
  ] as const)('says what became of a mail: %s', async (status, detail, mark) => {
    await open(event('1', 'INVITE_SENT', mailed(status)));
    await see(entries, [['You invited Ana Ruiz to the portal', detail]]);
    expect(marks()).toEqual([mark]);
  });

  it.each([
    [{ outcome: 'NOT_A_TRIGGER' }, ['Itineraries don’t send invites']],
    [{ outcome: 'NOT_FIRST_SHARE' }, []],
    [{ outcome: 'SETTING_OFF' }, ['Nobody was invited: automatic invites were off']],
    [{ outcome: 'NO_TRAVELER_WITH_EMAIL' }, ['Nobody was invited: no traveler had an email']],
    [{ outcome: 'CANDIDATE_HAS_ACCOUNT', traveler: ana }, ['Nobody was invited: Ana Ruiz already had an account']],
    [{ outcome: 'INVITED', traveler: ana }, []],
    [
      { outcome: 'FAILED', traveler: ana, error: refusal('EMAIL_SUPPRESSED', { message: 'It bounced before.' }) },
      ['Ana Ruiz could not be invited. It bounced before.'],
    ],
    [null, []],
  ])('R32 says of a share what it did about the invite: %j', async (autoInvite, detail) => {
    await open(event('1', 'DOCUMENT_SHARED', { autoInvite }));
    await see(entries, [['You shared the proposal “Version 2”', ...detail]]);
    expect(marks()).toEqual([autoInvite?.outcome === 'FAILED' ? 'stop-diamond' : 'stop-dot']);
  });

  it('R30 tells an invite by a first share of this trip from one by that of another, which it names', async () => {
    const kyoto = trip([], { id: 'kyoto', name: 'Kyoto in autumn' });
    const invited = mailed('DELIVERED', { provider: 'POSTMARK' });
    await open(
      event('1', 'AUTO_INVITED', { ...invited, actor: null }),
      event('2', 'AUTO_INVITED', { ...invited, actor: null, otherTrip: kyoto }),
    );
    const told = 'Ana Ruiz was invited to the portal by the first share';
    const detail = 'To ana@ruizfamily.example, delivered';
    await see(entries, [
      [told, detail],
      [`${told} on another trip, Kyoto in autumn`, detail],
    ]);
    expect((await link('Kyoto in autumn')).getAttribute('href')).toBe('/trips/kyoto');
  });

  it('brings what is older on demand, behind what is there', async () => {
    const page = (from: number, to: number) =>
      pageOf(
        Array.from({ length: to - from }, (_, index) => event(`e${from + index}`, 'SIGNED_IN')),
        { all: 12, hasNextPage: to < 12 },
      );
    const asked: unknown[] = [];
    const activity = ({ after }: { after?: string }) => {
      asked.push(after);
      return after ? page(10, 12) : page(0, 10);
    };
    openDesk('/trips/lisbon', { trip: trip([ana], { activity }) });
    await seeText('10 of 12');
    await press('Show more');
    await seeText('12 of 12');
    expect(entries()).toHaveLength(12);
    expect(asked).toContain('at e9');
    await see(() => pageText(document.activeElement as Element), '12 of 12');
  });

  it('says what will be here while nothing happened', async () => {
    await open();
    await seeText('Nothing yet. Invites, sign-ins and what is shared will be listed here.');
  });
});
