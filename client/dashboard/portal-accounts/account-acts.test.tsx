import { describe, expect, it } from 'vitest';
import type { PortalAction } from '../gql/graphql.ts';
import { onFile, pageOf } from '../testing/contact-facts.ts';
import { type Account, active, delivery, disabled, pending, refusal } from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { pageText, press, see, seeText, toasts } from '../testing/screen.ts';

const counts = { everyone: 1, needsAttention: 0, active: 1, pending: 0, expired: 0, deliveryProblem: 0, disabled: 0 };
const focused = () => pageText(document.activeElement as Element);
const acts = () => pageText(document.querySelector('main tbody tr:last-child td:last-child') as Element);
const items = () => [...document.querySelectorAll('[role^="menuitem"]')] as HTMLElement[];
const menu = () => items().map((item) => pageText(item));

/** Opens the row's menu and presses an item of it. */
async function choose(menuName: string, item: string): Promise<void> {
  await press(`${menuName} — Ana Ruiz`);
  await pressItem(item);
}

async function pressItem(name: string): Promise<void> {
  const find = () => items().find((item) => pageText(item).startsWith(name));
  await see(() => find() !== undefined, true);
  find()?.click();
}

/** The roll-up with Ana alone. */
function openAccount(account: Account, answers: object = {}, path = '/portal-accounts'): Api {
  const contact = onFile(account);
  Object.assign(account, { contact });
  return openDesk(path, { portalAccounts: pageOf([account]), portalAccountCounts: counts, contact, ...answers });
}

/** The answer to an act that changes the account. */
const becoming = (account: Account, next: Account) => () => ({
  portalAccount: Object.assign(account, next, { id: account.id }),
  errors: [],
});

describe('what can be done about an account, from its row', () => {
  const blocked = [
    { action: 'RESEND_INVITE' as PortalAction, blocker: refusal('EMAIL_INVALID', { message: 'No such address.' }) },
  ];

  it.each([
    [
      'whose invite is out: send it anew, or take it back',
      pending(),
      'Resend invite',
      ['Cancel & disableEnds the link. Ana can’t get in until you bring access back.'],
    ],
    [
      'who is in: help with the password, or end it',
      active(),
      'Send password reset',
      ['Disable accessSigns Ana out everywhere and bars the way back in. The contact stays.'],
    ],
    [
      'who has no access any more: both ways back',
      disabled({ claimedAt: '2026-11-09T10:00:00.000Z' }),
      null,
      [
        'Re-enable onlyNo email. Ana signs in with the password from before.',
        'Reactivate & reinviteMails an invite to choose a new password. The old one stops working.',
      ],
    ],
    [
      'whose invite bounced: correct the email first, and what is blocked says why and how on',
      pending({ latestDelivery: delivery({ status: 'BOUNCED' }), availableActions: blocked }),
      'Correct email',
      ['Resend inviteNo such address.', 'Correct the email'],
    ],
  ])('%s', async (_, account, first, others) => {
    openAccount(account);
    await seeText('Ana Ruiz');
    const other = first ? 'More' : 'Bring back';
    expect(acts()).toBe(`${first ? `${first} — Ana Ruiz` : ''}${other} — Ana Ruiz`);
    await press(`${other} — Ana Ruiz`);
    await see(menu, others);
  });

  it('sends a mail, tells where it went, and leaves the focus on the button', async () => {
    const account = active();
    openAccount(account, {
      portalAccountSendPasswordReset: () => ({
        portalAccount: account,
        delivery: delivery({ purpose: 'PASSWORD_RESET' }),
        errors: [],
      }),
    });
    await seeText('Ana Ruiz');
    const button = [...document.querySelectorAll('button')].find((each) => pageText(each).startsWith('Send password'));
    button?.focus();
    button?.click();
    await see(toasts, ['Password reset sent to ana@ruizfamily.example']);
    expect(focused()).toBe('Send password reset — Ana Ruiz');
  });

  it('asks before it disables, and the row shows the new state with the focus on the way back', async () => {
    const account = active();
    const api = openAccount(account, { portalAccountDisableAccess: becoming(account, disabled()) });
    await choose('More', 'Disable access');
    await seeText('Disable Ana Ruiz’s access?');
    expect(api.asked.map(({ operation }) => operation)).not.toContain('DisableAccess');
    await press('Disable access');
    await see(toasts, ['Access disabled. Ana is signed out everywhere.']);
    await see(acts, 'Bring back — Ana Ruiz');
    await see(focused, 'Bring back — Ana Ruiz');
  });

  it('keeps access where the question is answered so, and the focus goes back to the row', async () => {
    const api = openAccount(active());
    await choose('More', 'Disable access');
    await press('Keep access');
    await see(focused, 'More — Ana Ruiz');
    expect(api.asked.map(({ operation }) => operation)).not.toContain('DisableAccess');
  });

  it('moves the focus to the heading when the act takes the row out of the filter', async () => {
    const account = active();
    const found = () => pageOf(account.state === 'ACTIVE' ? [account] : []);
    openAccount(
      account,
      { portalAccounts: found, portalAccountDisableAccess: becoming(account, disabled()) },
      '/portal-accounts?show=active',
    );
    await choose('More', 'Disable access');
    await press('Disable access');
    await seeText('There are no active accounts.');
    await see(focused, 'Portal accounts');
  });

  it('brings access back without a mail, and offers what is next', async () => {
    const account = disabled();
    openAccount(account, { portalAccountReEnableOnly: becoming(account, active()) });
    await choose('Bring back', 'Re-enable only');
    await see(toasts, ['Access is back. Ana signs in with the password from before.']);
    await see(acts, 'Send password reset — Ana RuizMore — Ana Ruiz');
  });

  it('moves the focus there from the menu, too', async () => {
    const account = disabled();
    const found = () => pageOf(account.state === 'DISABLED' ? [account] : []);
    openAccount(
      account,
      { portalAccounts: found, portalAccountReEnableOnly: becoming(account, active()) },
      '/portal-accounts?show=disabled',
    );
    await choose('Bring back', 'Re-enable only');
    await seeText('There are no disabled accounts.');
    await see(focused, 'Portal accounts');
  });

  it('cannot be done from the menu while it is blocked', async () => {
    const api = openAccount(disabled({ availableActions: [{ ...blocked[0], action: 'REACTIVATE_AND_REINVITE' }] }));
    await choose('Bring back', 'Reactivate & reinvite');
    expect(items()).toHaveLength(2);
    await pressItem('Correct the email');
    await see(() => location.search + location.hash, '?contact=ana&tab=info#email');
    expect(api.asked.map(({ operation }) => operation)).not.toContain('ReactivateAndReinvite');
  });

  it('did nothing where the account had changed meanwhile, which a toast tells, and the row offers what is next', async () => {
    const account = pending();
    openAccount(account, {
      portalAccountResendInvite: () => ({
        portalAccount: Object.assign(account, active(), { id: account.id }),
        errors: [refusal('ACTION_NOT_AVAILABLE')],
      }),
    });
    await press('Resend invite — Ana Ruiz');
    await see(toasts, ['Nothing was sent. Ana has set a password in the meantime and is in.']);
    await see(acts, 'Send password reset — Ana RuizMore — Ana Ruiz');
  });
});
