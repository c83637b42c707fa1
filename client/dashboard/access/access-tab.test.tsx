import { describe, expect, it, vi } from 'vitest';
import { event, finding, mailed, onFile, pageOf, signIn } from '../testing/contact-facts.ts';
import { type Account, account, active, delivery, disabled, pat, pending, refusal, sam } from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { button, buttons, descriptionOf, link, pageText, see, seeText } from '../testing/screen.ts';

const toasts = () => [...document.querySelectorAll('.toast')].map((toast) => pageText(toast));
const drawer = () => document.querySelector('.drawer') as HTMLElement;
const question = () => document.querySelector('[role="alertdialog"]');
const mutations = (api: Api) => api.asked.filter(({ variables }) => 'contactId' in variables);
const sent = (portalAccount: Account, mail: object | null = delivery()) => ({
  portalAccount,
  delivery: mail,
  errors: [],
});
const refused = (portalAccount: Account, error: object) => ({ portalAccount, delivery: null, errors: [error] });
const section = (title: string) =>
  [...document.querySelectorAll('.drawer section')].find((one) => pageText(one).startsWith(title)) as HTMLElement;
/** The entries of a log, with a stroke in place of the time. */
function entries(title: string): string[] {
  return [...section(title).querySelectorAll('li')].map((entry) => {
    const copy = entry.cloneNode(true) as HTMLElement;
    copy.querySelector('time')?.replaceWith(' | ');
    return pageText(copy);
  });
}

/** Ana's account changes, for whoever reads it from now on; what was logged stays. */
function becomes(before: Account, after: Account): Account {
  const { id, deliveries, loginEvents, history, diagnosis } = before as Account & Record<string, unknown>;
  for (const fact of Object.keys(before)) Reflect.deleteProperty(before, fact);
  return Object.assign(before, after, { id, deliveries, loginEvents, history, diagnosis });
}

/** Opens the Access tab of Ana, whose account is `before`. */
function openAccess(before: Account, answers: object = {}, ...facts: [person?: object, logs?: object]): Api {
  return openDesk('/contacts/ana?tab=access', { contacts: pageOf([]), contact: onFile(before, ...facts), ...answers });
}

describe('where access stands', () => {
  it.each([
    ['NONE', account(), 'No portal access yetAna can’t see trips online until you send an invite.'],
    ['PENDING', pending(), 'The link works until'],
    [
      'PENDING, whose email on file changed',
      pending({ email: null, inviteExpiresAt: null, inviteExpired: true }),
      'The link ended when the email on file changed.',
    ],
    [
      'PENDING, long ago',
      pending({ invitedAt: '2025-01-02T09:00:00.000Z', inviteExpiresAt: null, inviteExpired: true }),
      'The link ended on Thu, Jan 9, 2025',
    ],
    [
      'PENDING, re-enabled',
      pending({ invitedAt: new Date().toISOString(), inviteExpiresAt: null, inviteExpired: true }),
      'There is no link that works.',
    ],
    ['ACTIVE', active(), 'Signs in as ana@ruizfamily.example.'],
    ['DISABLED', disabled(), 'DisabledPortal disabledDisabled by you on'],
    ['DISABLED by a colleague', disabled({ disabledBy: sam }), 'Disabled by Sam Ode on'],
    ['DISABLED, never in', disabled(), 'Before that, the invite was pending. Ana can’t sign in.'],
  ])('is said for %s', async (_, before, sentence) => {
    openAccess(before);
    await seeText('History');
    expect(pageText(drawer()).replace('pending.Ana', 'pending. Ana')).toContain(sentence);
  });

  it.each([
    ['INVITE_SENT', { actor: pat }, /Invited .* by you\./],
    ['REINVITED', { actor: sam }, /Invited .* by Sam Ode\./],
    ['AUTO_INVITED', {}, /Invited .* by itself, with the first share\./],
    ['LINK_REQUESTED', {}, /Ana asked for a new link .*\./],
  ] as const)('names who is behind the newest link: %s', async (kind, facts, sentence) => {
    const invited = event('invited', kind, { ...facts, occurredAt: '2026-11-20T09:12:00.000Z' });
    openAccess(pending(), {}, {}, { history: pageOf([event('later', 'EMAIL_CHANGED', { actor: sam }), invited]) });
    await seeText('The link works until');
    expect(pageText(drawer())).toMatch(sentence);
  });

  it('tells of a sign-in that differs from the email on file, and the way to change it', async () => {
    openAccess(active({ email: 'old@ruiz.example' }));
    await seeText('Ana signs in with old@ruiz.example; on file is ana@ruizfamily.example.');
    await seeText('To change the sign-in: Disable access, then Reactivate & reinvite.');
  });

  it('sees no difference in capital letters', async () => {
    openAccess(active(), {}, { email: 'Ana@RuizFamily.example' });
    await seeText('Signs in as');
    expect(pageText(drawer())).not.toContain('on file is');
  });

  it('tells of a mail that did not arrive, and leads to the email', async () => {
    openAccess(pending({ latestDelivery: delivery({ status: 'BOUNCED', problem: 'There is no such mailbox.' }) }));
    await seeText('The invite to ana@ruizfamily.example bounced. There is no such mailbox.');
    expect(await link('Correct the email')).toMatchObject({ search: '?tab=info', hash: '#email' });
  });
});

describe('a mail that did not arrive, to somebody who is in', () => {
  const way = 'To change the sign-in: Disable access, then Reactivate & reinvite.';
  const times = (text: string) => pageText(drawer() as Element).split(text).length - 1;

  it('is no invite to resend: the sign-in is changed another way', async () => {
    openAccess(active({ latestDelivery: delivery({ status: 'BOUNCED', problem: 'There is no such mailbox.' }) }));
    await seeText('The invite to ana@ruizfamily.example bounced.');
    expect([times('then resend'), times(way), times('There is no such mailbox.')]).toEqual([0, 1, 1]);
  });

  it('says that way once, also where the email on file is another one', async () => {
    const reset = delivery({ status: 'BOUNCED', purpose: 'PASSWORD_RESET' });
    openAccess(active({ latestDelivery: reset }), {}, { email: 'ana@new.example' });
    await seeText('The password reset to ana@ruizfamily.example bounced.');
    expect(times(way)).toBe(1);
  });
});

describe('the acts', () => {
  it.each([
    ['NONE', account(), ['Send invite — Ana Ruiz']],
    ['PENDING', pending(), ['Resend invite — Ana Ruiz', 'Cancel & disable — Ana Ruiz']],
    ['ACTIVE', active(), ['Send password reset — Ana Ruiz', 'Disable access — Ana Ruiz']],
    ['DISABLED', disabled(), ['Re-enable only — Ana Ruiz', 'Reactivate & reinvite — Ana Ruiz']],
  ])('are those that the API offers for %s, in its order', async (_, before, names) => {
    openAccess(before);
    await seeText('History');
    expect(buttons().filter((name) => name?.endsWith('— Ana Ruiz'))).toEqual(names);
  });

  it.each([
    ['SendInvite', account(), pending(), 'Send invite', 'Invite sent to ana@ruizfamily.example'],
    ['ResendInvite', pending(), pending(), 'Resend invite', 'Invite sent to ana@ruizfamily.example'],
    ['ReactivateAndReinvite', disabled(), pending(), 'Reactivate & reinvite', 'Invite sent to ana@ruizfamily.example'],
  ])('%s goes out at one press, and the toast says where', async (operation, before, after, label, toast) => {
    const api = openAccess(before, { [`portalAccount${operation}`]: () => sent(becomes(before, after)) });
    (await button(`${label} — Ana Ruiz`)).click();
    await see(toasts, [toast]);
    expect(mutations(api)).toMatchObject([{ operation, variables: { contactId: 'ana' } }]);
    await seeText('Invite pending');
  });

  it('SendPasswordReset names the address that the client signs in with', async () => {
    const mail = delivery({ purpose: 'PASSWORD_RESET', to: 'old@ruiz.example' });
    const her = active();
    openAccess(her, { portalAccountSendPasswordReset: () => sent(her, mail) });
    (await button('Send password reset — Ana Ruiz')).click();
    await see(toasts, ['Password reset sent to old@ruiz.example']);
  });

  it.each([
    [active(), 'Access is back. Ana signs in with the password from before.', 'Portal active'],
    [pending({ inviteExpiresAt: null, inviteExpired: true }), 'Access is back. Ana has no link yet.', 'Invite expired'],
  ])('ReEnableOnly goes at one press, without a mail', async (after, toast, pill) => {
    const her = disabled();
    const api = openAccess(her, { portalAccountReEnableOnly: () => sent(becomes(her, after), null) });
    (await button('Re-enable only — Ana Ruiz')).click();
    await see(toasts, [toast]);
    await seeText(pill);
    expect(mutations(api)).toMatchObject([{ operation: 'ReEnableOnly', variables: { contactId: 'ana' } }]);
  });

  it.each([
    [
      'CancelAndDisable',
      pending(),
      'Cancel & disable',
      'Cancel Ana Ruiz’s invite and disable access?',
      'Keep invite',
      'Invite cancelled. Ana can’t get in.',
    ],
    [
      'DisableAccess',
      active(),
      'Disable access',
      'Disable Ana Ruiz’s access?',
      'Keep access',
      'Access disabled. Ana is signed out everywhere.',
    ],
  ])('%s asks first, with the focus on the safe answer', async (operation, before, label, title, keep, toast) => {
    const api = openAccess(before, { [`portalAccount${operation}`]: () => sent(becomes(before, disabled()), null) });
    const act = await button(`${label} — Ana Ruiz`);
    act.focus();
    act.click();
    await seeText(title);
    await see(() => document.activeElement?.textContent, keep);
    (await button(keep)).click();
    await see(question, null);
    expect(mutations(api)).toEqual([]);
    expect(document.activeElement).toBe(act);

    act.click();
    await seeText(title);
    (await button(label)).click();
    await see(toasts, [toast]);
    expect(mutations(api)).toMatchObject([{ operation, variables: { contactId: 'ana' } }]);
    await see(question, null);
    await seeText('Bring access back');
    await see(() => pageText(document.activeElement as Element), 'DisabledPortal disabled');
  });

  it('say beforehand what they do', async () => {
    openAccess(disabled({ claimedAt: '2026-10-03T10:00:00.000Z' }));
    expect(descriptionOf(await button('Re-enable only — Ana Ruiz'))).toBe(
      'No email. Ana signs in with the password from before.',
    );
    const [first, second] = [...section('Bring access back').querySelectorAll('h4')].map((heading) =>
      pageText(heading),
    );
    expect([first, second]).toEqual(['Active again', 'Invite pending']);
  });

  it('that lead to a state without a link say so', async () => {
    openAccess(disabled());
    await button('Re-enable only — Ana Ruiz');
    expect(pageText(section('Bring access back'))).toContain('Invite expiredNo email, and no link that works.');
  });

  it('leave the focus on the button when an invite becomes a resend', async () => {
    const her = account();
    openAccess(her, { portalAccountSendInvite: () => sent(becomes(her, pending())) });
    const act = await button('Send invite — Ana Ruiz');
    act.focus();
    act.click();
    expect(await button('Resend invite — Ana Ruiz')).toBe(act);
    expect(document.activeElement).toBe(act);
  });

  it('bring the logs up to date', async () => {
    const her = account();
    const api = openAccess(her, { portalAccountSendInvite: () => sent(becomes(her, pending())) });
    (await button('Send invite — Ana Ruiz')).click();
    await see(toasts, ['Invite sent to ana@ruizfamily.example']);
    await see(() => api.asked.filter(({ operation }) => operation === 'ContactDrawer').length, 2);
    expect(api.asked.at(-1)?.headers.get('x-background')).toBeNull();
  });
});

describe('a blocked act', () => {
  const blocked = (blocker: object) => account({ availableActions: [{ action: 'SEND_INVITE', blocker }] });

  it.each([
    ['CONTACT_HAS_NO_EMAIL', {}, 'Add email', '/contacts/ana', '?tab=info', '#email'],
    ['EMAIL_INVALID', {}, 'Correct the email', '/contacts/ana', '?tab=info', '#email'],
    [
      'EMAIL_TAKEN',
      { clash: { id: 'mateo', firstName: 'Mateo', lastName: 'Ruiz' } },
      'Open Mateo Ruiz',
      '/contacts/mateo',
      '?tab=access',
      '',
    ],
  ] as const)('%s says why, leads on, and sends nothing', async (code, more, way, pathname, search, hash) => {
    const api = openAccess(blocked(refusal(code, { message: 'This is why.', ...more })));
    const act = await button('Send invite — Ana Ruiz');
    await seeText('This is why.');
    expect(act.getAttribute('aria-disabled')).toBe('true');
    expect(act.disabled).toBe(false);
    expect(await link(way)).toMatchObject({ pathname, search, hash });
    act.click();
    expect(mutations(api)).toEqual([]);
  });

  it('JUST_SENT counts down, and is free when the wait is over', async () => {
    const retryAt = new Date(Date.now() + 1_500).toISOString();
    openAccess(blocked(refusal('JUST_SENT', { retryAt })));
    await seeText('Already sent. You can send again in');
    const act = await button('Send invite — Ana Ruiz');
    await see(() => act.getAttribute('aria-disabled'), null);
    expect(pageText(drawer())).not.toContain('Already sent');
  });

  it('says of a reset what to do here, and does not lead to where one is', async () => {
    const blocker = refusal('EMAIL_SUPPRESSED', { message: 'Put another one on Contact Info.' });
    openAccess(active({ availableActions: [{ action: 'SEND_PASSWORD_RESET', blocker }] }));
    await seeText('Put another one on Contact Info.');
    const links = [...drawer().querySelectorAll('.note a')].map((one) => pageText(one));
    expect(links).toEqual([]);
  });

  it('says once that an address bounced', async () => {
    const bounced = delivery({ status: 'BOUNCED' });
    const blocker = refusal('EMAIL_SUPPRESSED', { message: 'No longer delivered.' });
    openAccess(pending({ latestDelivery: bounced, availableActions: [{ action: 'RESEND_INVITE', blocker }] }));
    await seeText('No longer delivered.');
    expect([...document.querySelectorAll('a')].filter((one) => pageText(one) === 'Correct the email')).toHaveLength(1);

    openAccess(pending({ emailSuppressed: true, availableActions: [{ action: 'RESEND_INVITE', blocker }] }));
    await seeText('No longer delivered.');
    expect(pageText()).not.toContain('No email gets to');
  });
});

describe('a stale tab', () => {
  it('explains that nothing was sent, and offers what there is now', async () => {
    const her = account();
    openAccess(her, {
      portalAccountSendInvite: () => refused(becomes(her, active()), refusal('ACTION_NOT_AVAILABLE')),
    });
    (await button('Send invite — Ana Ruiz')).click();
    await seeText('Nothing was sent. Ana has set a password in the meantime and is in.');
    await button('Send password reset — Ana Ruiz');
    expect(toasts()).toEqual([]);
  });

  it('explains that nothing was changed, where no mail was at stake', async () => {
    const her = active();
    openAccess(her, {
      portalAccountDisableAccess: () =>
        refused(becomes(her, disabled({ disabledBy: sam })), refusal('ACTION_NOT_AVAILABLE')),
    });
    (await button('Disable access — Ana Ruiz')).click();
    await seeText('Disable Ana Ruiz’s access?');
    (await button('Disable access')).click();
    await seeText('Nothing was changed. Ana’s access has been disabled in the meantime.');
    await see(question, null);
    await button('Re-enable only — Ana Ruiz');
  });

  it('corrects itself, and leaves the focus on where access stands', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const her = pending();
    openAccess(her);
    (await button('Cancel & disable — Ana Ruiz')).focus();
    becomes(her, disabled());
    vi.advanceTimersByTime(5_000);
    await seeText('Bring access back');
    vi.useRealTimers();
    expect(pageText(document.activeElement as Element)).toBe('DisabledPortal disabled');
    await see(() => pageText(drawer()).includes('Ana Ruiz: access disabled'), true);
  });
});

describe('the logs', () => {
  it('say what will be there', async () => {
    openAccess(account());
    await seeText('Every email to Ana will be listed here');
    await seeText('You will see here when Ana sets a password, and each sign-in after that.');
    await seeText('Every change of Ana’s access will be listed here');
  });

  it('tell the fate of each mail, who carried it, and what went wrong', async () => {
    const deliveries = pageOf([
      mailed('a', { purpose: 'PASSWORD_RESET', provider: 'GMAIL' }),
      mailed('b', { status: 'DELIVERED', provider: 'GMAIL', triggeredBy: sam }),
      mailed('c', { status: 'BOUNCED', to: 'ana@typo.example', problem: 'There is no such domain.' }),
      mailed('d', { fellBack: true, fallBackReason: 'Gmail asked to be reconnected.' }),
      mailed('e', { status: 'SUPERSEDED', provider: undefined }),
      mailed('f', {
        status: 'QUEUED',
        provider: undefined,
        fellBack: true,
        fallBackReason: 'Gmail did not confirm the email.',
        problem: 'Postmark sends it a minute later.',
      }),
    ]);
    openAccess(active(), {}, {}, { deliveries });
    await seeText('Password reset sent');
    expect(entries('Email to Ana')).toEqual([
      'Password reset sent | To ana@ruizfamily.example, from your Gmail, which reports no delivery.',
      'Invite delivered | To ana@ruizfamily.example, from Sam Ode’s Gmail, which reports no delivery.',
      'Invite bounced | To ana@typo.example, through Postmark.There is no such domain.',
      'Invite sent | To ana@ruizfamily.example, through Postmark instead of Gmail.Gmail asked to be reconnected.',
      'Invite withdrawn | To ana@ruizfamily.example.Its link ended before it was sent.',
      'Invite waiting to be sent | To ana@ruizfamily.example.Gmail did not confirm the email.Postmark sends it a minute later.',
    ]);
  });

  it('tell each sign-in with its device in words, also while access is disabled', async () => {
    const iPhone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1';
    const loginEvents = pageOf([
      signIn('a', 'SIGN_IN_BLOCKED', { userAgent: iPhone, ipAddress: '203.0.113.41' }),
      signIn('b', 'SIGN_IN_FAILED'),
    ]);
    openAccess(disabled(), {}, {}, { loginEvents });
    await seeText('Sign-in blocked');
    expect(entries('Sign-ins')[0]).toMatch(/^Sign-in blocked.*Safari on iPhone, 203\.0\.113\.41$/);
    expect(entries('Sign-ins')[1]).toMatch(/^Wrong password.*Unknown device$/);
  });

  it('tell every change and who made it', async () => {
    const history = pageOf([
      event('a', 'RE_ENABLED', { actor: pat, to: 'ACTIVE' }),
      event('b', 'ACCESS_DISABLED', { actor: { __typename: 'Agent', id: 'tool', name: 'Itinerary sync' } }),
      event('c', 'CLAIMED', { email: 'ana@ruizfamily.example' }),
      event('e', 'EMAIL_CHANGED', { actor: pat, email: 'ana@new.example' }),
      event('f', 'EMAIL_CHANGED', { actor: sam, email: null }),
      event('d', 'INVITE_SENT', { actor: sam, delivery: { id: 'm', to: 'ana@ruizfamily.example' } }),
    ]);
    openAccess(active(), {}, {}, { history });
    await seeText('Access disabled by Itinerary sync');
    expect(entries('History')).toEqual([
      'Re-enabled by you | Without an email. The password from before works again.',
      'Access disabled by Itinerary sync |',
      'Ana set a password |',
      'Email on file changed to ana@new.example by you |',
      'Email on file removed by Sam Ode |',
      'Invited by Sam Ode | To ana@ruizfamily.example',
    ]);
  });

  it('show more at a press, and keep it when the beginning is read again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const signIns = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) =>
        signIn(`s${from + index}`, 'SIGNED_IN', { ipAddress: `#${from + index}` }),
      );
    const loginEvents = ({ after }: { after?: string }) =>
      after === 'at s9' ? pageOf(signIns(10, 12), { all: 12 }) : pageOf(signIns(0, 10), { all: 12, hasNextPage: true });
    const api = openAccess(active(), {}, {}, { loginEvents });
    await seeText('10 of 12');
    (await button('Show more')).click();
    await seeText('12 of 12');
    expect(entries('Sign-ins')).toHaveLength(12);
    const asked = api.asked.length;
    vi.advanceTimersByTime(5_000);
    await see(() => api.asked.length > asked, true);
    vi.useRealTimers();
    expect(entries('Sign-ins').at(-1)).toContain('#11');
  });
});

describe('why an invite has not arrived', () => {
  const openWhy = async (before: Account, diagnosis: object[]) => {
    openAccess(before, {}, {}, { diagnosis });
    (await button('Why hasn’t it arrived?')).click();
  };

  it('is asked for a pending invite only', async () => {
    openAccess(active());
    await seeText('History');
    expect(pageText()).not.toContain('Why hasn’t it arrived?');
  });

  it('is answered check by check, each with what is known', async () => {
    await openWhy(pending(), [
      finding('NOT_SENT_YET', true),
      finding('ADDRESS', null, 'Check with the client that the address is right.'),
      finding('EXPIRED', true),
    ]);
    await seeText('Is this the right address?Check with the client that the address is right. Change it');
    expect(await link('Change it')).toMatchObject({ search: '?tab=info', hash: '#email' });
    await seeText('Changing it ends the live link; then resend.');
    await seeText('Not used yet.');
  });

  it('offers the way that the client can take alone', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openWhy(pending(), [finding('SPAM_FOLDER', null)]);
    (await button('Copy page address')).click();
    await button('Copied');
    expect(writeText).toHaveBeenCalledWith(`${location.origin}/portal/pride-travelers/login`);
  });

  it('shows the address where the browser does not copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await openWhy(pending(), [finding('SPAM_FOLDER', null)]);
    (await button('Copy page address')).click();
    await seeText(`This browser didn’t copy. The address is ${location.origin}/portal/pride-travelers/login`);
  });
});
