import { afterEach, describe, expect, it } from 'vitest';
import { onFile, pageOf } from '../testing/contact-facts.ts';
import { type Account, active, delivery, disabled, pending, refusal } from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { button, link, pageText, see, seeText, type } from '../testing/screen.ts';

const counts = {
  everyone: 11,
  needsAttention: 4,
  active: 2,
  pending: 6,
  expired: 2,
  deliveryProblem: 5,
  disabled: 3,
};
const search = () => document.querySelector<HTMLInputElement>('input[type="search"]') as HTMLInputElement;
const filterTexts = () => [...document.querySelectorAll('nav[aria-label="Show"] a')].map((filter) => pageText(filter));
const address = () => location.pathname + location.search + location.hash;
const toasts = () => [...document.querySelectorAll('.toast')].map((toast) => pageText(toast));
const rows = () =>
  [...document.querySelectorAll('main tbody tr')].map((row) => [...row.children].map((cell) => pageText(cell)));
const askedFor = (api: Api) =>
  api.asked.filter(({ operation }) => operation === 'PortalAccountsPage').at(-1)?.variables;

/** The account of somebody, with who it is. */
function accountOf(firstName: string, account: Account, person: object = {}) {
  const contact = onFile(account, { firstName, email: `${firstName.toLowerCase()}@ruiz.example`, ...person });
  return Object.assign(account, { email: account.email && contact.email, contact });
}

const mail = (firstName: string, status: 'BOUNCED' | 'SPAM_COMPLAINT' | 'FAILED', problem?: string) => ({
  ...delivery({ to: `${firstName.toLowerCase()}@ruiz.example`, status, problem }),
  id: `mail-${firstName}`,
});
const blocked = (code: Parameters<typeof refusal>[0]) => [{ action: 'RESEND_INVITE' as const, blocker: refusal(code) }];
const expired = (facts: Partial<Account> = {}) =>
  pending({ invitedAt: '2025-01-02T09:00:00.000Z', inviteExpiresAt: null, inviteExpired: true, ...facts });

function openAccounts(path: string, nodes: { id: string }[], answers: object = {}): Api {
  return openDesk(path, { portalAccounts: pageOf(nodes), portalAccountCounts: counts, ...answers });
}

describe('the filters', () => {
  it('lead to what they find, with how many', async () => {
    openAccounts('/portal-accounts', [accountOf('Ana', active())]);
    await seeText('Ana Ruiz');
    const filters = [...document.querySelectorAll('nav[aria-label="Show"] a')] as HTMLAnchorElement[];
    expect(filters.map((filter) => [pageText(filter), filter.search])).toEqual([
      ['Everyone11', ''],
      ['Needs attention4', '?show=needs-attention'],
      ['Active2', '?show=active'],
      ['Invite pending6', '?show=pending'],
      ['Expired2', '?show=expired'],
      ['Email problem5', '?show=email-problem'],
      ['Disabled3', '?show=disabled'],
    ]);
    const current = filters.filter((filter) => filter.getAttribute('aria-current') === 'true');
    expect(current.map((filter) => pageText(filter))).toEqual(['Everyone11']);
  });

  it.each([
    ['everyone', '', {}],
    ['needs-attention', '?show=needs-attention', { needsAttention: true }],
    ['active', '?show=active', { states: ['ACTIVE'] }],
    ['pending', '?show=pending', { states: ['PENDING'] }],
    ['expired', '?show=expired', { inviteExpired: true }],
    ['email problem', '?show=email-problem', { deliveryProblem: true }],
    ['disabled', '?show=disabled&search=vidal', { states: ['DISABLED'], search: 'vidal' }],
  ])('are in the address: %s', async (_, parameters, filter) => {
    const api = openAccounts(`/portal-accounts${parameters}`, [accountOf('Ana', active())]);
    await seeText('Ana Ruiz');
    expect(askedFor(api)?.filter).toEqual(filter);
  });

  it('say how many of those that are searched for each would find, and the top bar says how many of all', async () => {
    const none = { ...counts, everyone: 0, needsAttention: 0 };
    openAccounts('/portal-accounts', [accountOf('Ana', active()), accountOf('Anahí', expired())], {
      portalAccountCounts: ({ search }: { search?: string }) =>
        ({ '': counts, ana: { ...counts, everyone: 2, needsAttention: 1, active: 1 }, anah: none })[search ?? ''],
    });
    await see(() => filterTexts()[0], 'Everyone11');
    await link('Portal accounts4 need attention');
    type(search(), 'ana');
    await see(() => filterTexts().slice(0, 3), ['Everyone2', 'Needs attention1', 'Active1']);
    expect(rows().filter((cells) => cells.length === 1)).toEqual([['Needs attention1'], ['Everyone else1']]);
    type(search(), 'anah');
    await see(() => filterTexts()[0], 'Everyone0');
    expect(pageText(document.querySelector('header') as Element)).toContain('4 need attention');
  });

  it('find nobody where a search finds nobody, which is not as if nobody was invited', async () => {
    openAccounts('/portal-accounts?search=zzz', [], { portalAccountCounts: { ...counts, everyone: 0 } });
    await seeText('No accounts match “zzz”.');
    expect(pageText()).not.toContain('Nobody was invited yet');
  });

  it('have the same count as the top bar, as soon as one of both knows', async () => {
    const api = openAccounts('/portal-accounts', [accountOf('Henrik', expired())]);
    await link('Portal accounts4 need attention');
    api.answers.portalAccountCounts = { ...counts, needsAttention: 3 };
    (await link('Active2')).click();
    await link('Portal accounts3 need attention');
  });

  it('and the search go together, and are cleared together', async () => {
    const none = ({ filter }: { filter: { search?: string } }) =>
      pageOf(filter.search ? [] : [accountOf('Ana', active())]);
    openDesk('/portal-accounts?show=disabled', { portalAccounts: none, portalAccountCounts: counts });
    await seeText('1 account');
    type(search(), 'vidal');
    await seeText('No disabled accounts match “vidal”.');
    expect(address()).toBe('/portal-accounts?show=disabled&search=vidal');
    (await button('Clear filters')).click();
    await seeText('Ana Ruiz');
    expect(address()).toBe('/portal-accounts');
    expect(search().value).toBe('');
  });

  it('that do not exist are said to, and everyone is shown', async () => {
    const api = openAccounts('/portal-accounts?show=banana', [accountOf('Ana', active())]);
    await seeText('There is no filter “banana”, so everyone is shown.');
    expect(askedFor(api)?.filter).toEqual({});
  });
});

describe('the accounts', () => {
  it('stand in columns, those that need attention first', async () => {
    const bounced = pending({ latestDelivery: mail('Elena', 'BOUNCED', 'There is no such mailbox.') });
    openAccounts('/portal-accounts', [
      accountOf('Elena', bounced),
      accountOf('Henrik', expired()),
      accountOf('Ana', pending()),
      accountOf('Mateo', active({ invitedAt: '2025-11-08T09:00:00.000Z', lastSignInAt: '2025-11-22T20:14:00.000Z' })),
      accountOf('Jorge', disabled()),
    ]);
    await seeText('Elena Ruiz');
    expect(rows()).toEqual([
      ['Needs attention4'],
      [
        'Elena Ruizelena@ruiz.example',
        'Invite pendingInvite bouncedThere is no such mailbox.',
        expect.stringMatching(/^Works until/),
        '–',
        '–',
        'Correct email — Elena RuizMore — Elena Ruiz',
      ],
      [
        'Henrik Ruizhenrik@ruiz.example',
        'Invite expired',
        'Expired Jan 9, 2025',
        '–',
        '–',
        'Resend invite — Henrik RuizMore — Henrik Ruiz',
      ],
      ['Everyone else7'],
      [
        'Ana Ruizana@ruiz.example',
        'Invite pending',
        expect.stringMatching(/^Works until/),
        '–',
        '–',
        'Resend invite — Ana RuizMore — Ana Ruiz',
      ],
      [
        'Mateo Ruizmateo@ruiz.example',
        'ActivePortal active',
        'Invited Nov 8, 2025',
        'Nov 22, 2025',
        '–',
        'Send password reset — Mateo RuizMore — Mateo Ruiz',
      ],
      ['Jorge Ruizjorge@ruiz.example', 'DisabledPortal disabled', '–', '–', '–', 'Bring back — Jorge Ruiz'],
    ]);
    expect(pageText(document.querySelector('[aria-sort]') as Element)).toBe('Access, those that need attention first');
  });

  it('need no attention for a mail whose mark is gone: once disabled, or with another email', async () => {
    openAccounts('/portal-accounts', [
      accountOf('Jorge', disabled({ latestDelivery: mail('Jorge', 'BOUNCED') })),
      accountOf('Ana', pending({ latestDelivery: mail('Elena', 'BOUNCED') })),
    ]);
    await seeText('Jorge Ruiz');
    expect(rows()[0]?.[0]).toMatch(/^Everyone else/);
    expect(document.querySelectorAll('main .btn-plain')).toHaveLength(0);
  });

  it('are not grouped by what a filter says already', async () => {
    openAccounts('/portal-accounts?show=expired', [accountOf('Henrik', expired())]);
    await seeText('Henrik Ruiz');
    expect(rows()).toHaveLength(1);
  });

  it.each([
    [
      'a bounce to its email',
      pending({ latestDelivery: mail('Ana', 'BOUNCED') }),
      'Correct email',
      '?contact=ana&tab=info',
      '#email',
    ],
    [
      'a complaint to the contact',
      pending({ latestDelivery: mail('Ana', 'SPAM_COMPLAINT') }),
      'Open contact',
      '?contact=ana&tab=access',
      '',
    ],
    [
      'a bounced reset to the contact',
      active({ latestDelivery: { ...mail('Ana', 'BOUNCED'), purpose: 'PASSWORD_RESET' } }),
      'Open contact',
      '?contact=ana&tab=access',
      '',
    ],
    [
      'an expired invite without an email to the email',
      expired({ availableActions: blocked('CONTACT_HAS_NO_EMAIL') }),
      'Correct email',
      '?contact=ana&tab=info',
      '#email',
    ],
    [
      'an expired invite whose email is taken to the contact',
      expired({ availableActions: blocked('EMAIL_TAKEN') }),
      'Open contact',
      '?contact=ana&tab=access',
      '',
    ],
  ])('lead from %s', async (_, account, label, parameters, hash) => {
    openAccounts('/portal-accounts', [accountOf('Ana', account)]);
    const way = (await link(`${label} — Ana Ruiz`)) as HTMLAnchorElement;
    expect([way.search, way.hash]).toEqual([parameters, hash]);
  });

  it('open the drawer over the list, with the filter kept', async () => {
    const ana = accountOf('Ana', active());
    openAccounts('/portal-accounts?show=active', [ana], { contact: ana.contact });
    (await link('Ana Ruiz')).click();
    await seeText('Signs in as ana@ruiz.example.');
    expect(address()).toBe('/portal-accounts?show=active&contact=ana&tab=access');
    (await button('Close')).click();
    await see(address, '/portal-accounts?show=active');
  });

  it('are resent an expired invite from here, and the row moves with the focus', async () => {
    const henrik = accountOf('Henrik', expired());
    openAccounts('/portal-accounts', [henrik], {
      portalAccountResendInvite: () => ({
        portalAccount: Object.assign(henrik, { inviteExpired: false, inviteExpiresAt: '2126-11-27T09:12:00.000Z' }),
        delivery: delivery({ to: 'henrik@ruiz.example' }),
        errors: [],
      }),
    });
    const act = await button('Resend invite — Henrik Ruiz');
    act.focus();
    act.click();
    await see(toasts, ['Invite sent to henrik@ruiz.example']);
    await see(() => rows()[0]?.[0], 'Everyone else7');
    await see(() => pageText(document.activeElement as Element), 'Henrik Ruiz');
  });

  it('say what will be there while nobody was invited', async () => {
    openAccounts('/portal-accounts', [], { portalAccountCounts: { ...counts, everyone: 0 } });
    await seeText('Nobody was invited yet');
  });

  it('say when they did not load, and try again', async () => {
    const api = openAccounts('/portal-accounts', [accountOf('Ana', active())]);
    api.intercept = ({ operation }) =>
      operation === 'PortalAccountsPage' ? new Response('', { status: 502 }) : undefined;
    await seeText('The accounts didn’t load');
    api.intercept = undefined;
    (await button('Try again')).click();
    await seeText('Ana Ruiz');
  });
});

describe('on a phone', () => {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: { width: number }): void } };
  afterEach(() => happyDOM.setViewport({ width: 1280 }));

  it('the accounts are a list', async () => {
    happyDOM.setViewport({ width: 390 });
    openAccounts('/portal-accounts', [accountOf('Henrik', expired()), accountOf('Ana', active())]);
    await seeText('Henrik Ruiz');
    expect(document.querySelector('table')).toBeNull();
    const [henrik] = [...document.querySelectorAll('main li')].map((item) => pageText(item));
    expect(henrik).toBe(
      'Henrik Ruizhenrik@ruiz.exampleInvite expiredExpired Jan 9, 2025Resend invite — Henrik RuizMore — Henrik Ruiz',
    );
  });
});

describe('the way to them', () => {
  it('says how many need attention', async () => {
    openAccounts('/portal-accounts', [accountOf('Ana', active())]);
    expect(await link('Portal accounts4 need attention')).toMatchObject({ pathname: '/portal-accounts' });
  });

  it('is silent when none does, and when it is not known', async () => {
    openAccounts('/portal-accounts', [accountOf('Ana', active())], {
      portalAccountCounts: { ...counts, needsAttention: 0 },
    });
    await seeText('Ana Ruiz');
    await link('Portal accounts');
  });
});
