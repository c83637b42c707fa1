import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Account,
  account,
  active,
  delivery,
  disabled,
  pending,
  refusal,
  traveler,
  trip,
} from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { button, link, pageText, see, seeText, spoken } from '../testing/screen.ts';

afterEach(() => vi.useRealTimers());

const toasts = () => [...document.querySelectorAll('.toast')].map((toast) => pageText(toast));
const mutations = (api: Api) => api.asked.filter(({ variables }) => 'contactId' in variables);
const sent = (portalAccount: Account, mail: object = delivery()) => ({ portalAccount, delivery: mail, errors: [] });
const refused = (portalAccount: Account | null, error: object) => ({ portalAccount, delivery: null, errors: [error] });

/** Opens the trip of one traveler and her row. Her account is `before`; pressing the button is answered by `answers`. */
async function openRow(before: Account, answers: Record<string, unknown>) {
  const api = openDesk('/trips/lisbon', { trip: trip([traveler(before)]), ...answers });
  (await button('Ana Ruiz')).click();
  return api;
}

/** An account of Ana's after an action: the same one, changed. */
const hers = (changed: Account): Account => ({ ...changed, id: 'account-ana' });

describe('one press', () => {
  it.each([
    ['SendInvite', account(), 'Invite to portal', delivery(), 'Invite sent to ana@ruizfamily.example'],
    ['ResendInvite', pending(), 'Resend invite', delivery(), 'Invite sent to ana@ruizfamily.example'],
    [
      'SendPasswordReset',
      active(),
      'Send password reset',
      delivery({ purpose: 'PASSWORD_RESET', to: 'ana@old.example' }),
      'Password reset sent to ana@old.example',
    ],
  ])('performs %s and tells where the mail went', async (operation, before, label, mail, toast) => {
    const api = await openRow(before, { [`portalAccount${operation}`]: () => sent(hers(before), mail) });
    (await button(`${label} — Ana Ruiz`)).click();
    await see(toasts, [toast]);
    expect(mutations(api)).toMatchObject([{ operation, variables: { contactId: 'ana' } }]);
  });

  it('is followed by the pill and the next act, without a reload and with the focus where it was', async () => {
    await openRow(account(), { portalAccountSendInvite: () => sent(hers(pending())) });
    const act = await button('Invite to portal — Ana Ruiz');
    act.focus();
    act.click();
    await seeText('Invite pending');
    expect(await button('Resend invite — Ana Ruiz')).toBe(document.activeElement);
  });

  it('while it is under way reads "Sending…" and ignores a second one', async () => {
    const { promise, resolve } = Promise.withResolvers<object>();
    const api = await openRow(account(), { portalAccountSendInvite: () => promise });
    const act = await button('Invite to portal — Ana Ruiz');
    act.click();
    act.click();
    const busy = await button('Sending… — Ana Ruiz');
    expect(busy).toBe(act);
    expect(busy.getAttribute('aria-disabled')).toBe('true');
    busy.click();
    expect(toasts()).toEqual([]);
    resolve(sent(hers(pending())));
    await see(() => toasts().length, 1);
    expect(mutations(api)).toHaveLength(1);
  });
});

describe('what the toast says', () => {
  const press = async (answer: unknown) => {
    await openRow(pending(), { portalAccountResendInvite: () => answer });
    (await button('Resend invite — Ana Ruiz')).click();
  };

  it('is "still sending" for a mail that no provider has taken yet', async () => {
    await press(sent(hers(pending()), delivery({ status: 'QUEUED' })));
    await see(toasts, ['Still sending to ana@ruizfamily.example']);
  });

  it.each(['FAILED', 'BOUNCED', 'SUPERSEDED'] as const)('is never a success when the mail is %s', async (status) => {
    await press(sent(hers(pending()), delivery({ status, problem: 'There is no such mailbox.' })));
    await see(toasts, ['Not sent to ana@ruizfamily.example. There is no such mailbox.']);
  });

  it('is the reason of a refusal, with the next step', async () => {
    await press(refused(hers(pending()), refusal('EMAIL_SUPPRESSED', { message: 'The address bounced before.' })));
    await see(toasts, ['Not sent. The address bounced before.Correct the email']);
    expect(await link('Correct the email')).toMatchObject({
      pathname: '/trips/lisbon',
      search: '?contact=ana&tab=info',
    });
  });

  it('leads to the Access tab where the address that the client signs in with is refused', async () => {
    const her = active();
    const answer = refused(hers(her), refusal('EMAIL_SUPPRESSED', { message: 'The sign-in bounced before.' }));
    await openRow(her, { portalAccountSendPasswordReset: () => answer });
    (await button('Send password reset — Ana Ruiz')).click();
    await see(toasts, ['Not sent. The sign-in bounced before.Manage in Access tab']);
    expect(await link('Manage in Access tab')).toMatchObject({ search: '?contact=ana&tab=access' });
  });

  it('counts the seconds after a mail that has just been sent', async () => {
    const retryAt = new Date(Date.now() + 7_000).toISOString();
    await press(refused(hers(pending()), refusal('JUST_SENT', { retryAt })));
    await see(() => /^Already sent\. You can resend in [67] s\./.test(toasts()[0] ?? ''), true);
  });

  it('says when after too many mails', async () => {
    const retryAt = new Date(Date.now() + 5 * 60_000).toISOString();
    await press(refused(hers(pending()), refusal('JUST_SENT', { retryAt })));
    await see(toasts, ['Sent too often within 24 hours. You can resend in 5 minutes.']);
  });

  it('does not claim to know when no answer comes', async () => {
    const api = await openRow(pending(), {});
    api.intercept = () => {
      throw new TypeError('Failed to fetch');
    };
    (await button('Resend invite — Ana Ruiz')).click();
    await see(() => toasts()[0]?.startsWith('The server didn’t answer, so we can’t say whether it was sent.'), true);
    await button('Resend invite — Ana Ruiz');
  });

  it('does know when the server turned the request away', async () => {
    const api = await openRow(pending(), {});
    api.intercept = () =>
      Response.json({ errors: [{ message: 'Busy', extensions: { code: 'BUSY' } }] }, { status: 503 });
    (await button('Resend invite — Ana Ruiz')).click();
    await see(toasts, ['Nothing was sent: the server is busy. Try again in a moment.']);
  });

  it('goes from screen to screen as one: the newer takes the place of the older', async () => {
    let answer = sent(hers(pending()), delivery({ status: 'QUEUED' }));
    await openRow(pending(), { portalAccountResendInvite: () => answer });
    (await button('Resend invite — Ana Ruiz')).click();
    await see(toasts, ['Still sending to ana@ruizfamily.example']);
    answer = sent(hers(pending()));
    (await button('Resend invite — Ana Ruiz')).click();
    await see(toasts, ['Invite sent to ana@ruizfamily.example']);
  });
});

describe('a stale button', () => {
  it.each([
    ['has set a password in the meantime and is in', active(), 'Send password reset — Ana Ruiz'],
    ['has been invited in the meantime', pending(), 'Resend invite — Ana Ruiz'],
  ])('explains that nothing was sent because Ana %s, and already reads the new act', async (what, now, name) => {
    await openRow(account(), {
      portalAccountSendInvite: () => refused(hers(now), refusal('ACTION_NOT_AVAILABLE')),
    });
    (await button('Invite to portal — Ana Ruiz')).click();
    await seeText(`Nothing was sent. Ana ${what}.`);
    await button(name);
    expect(toasts()).toEqual([]);
  });

  it('that has gone leaves the focus on the name', async () => {
    await openRow(pending(), {
      portalAccountResendInvite: () => refused(hers(disabled()), refusal('ACTION_NOT_AVAILABLE')),
    });
    const act = await button('Resend invite — Ana Ruiz');
    act.focus();
    act.click();
    await seeText('Nothing was sent. Ana’s access has been disabled in the meantime.');
    expect(document.activeElement).toBe(await button('Ana Ruiz'));
  });
});

describe('what happens elsewhere', () => {
  const SOON = 5_000;
  /** Intervals and the clock are the test's; everything else takes its course. */
  const holdTime = () => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  const polls = (api: Api) =>
    api.asked.filter(({ operation, headers }) => operation === 'TripPage' && headers.get('x-background') === 'poll')
      .length;

  it('is seen within 5 s, told once to screen readers, and leaves the focus', async () => {
    holdTime();
    const her = pending();
    const api = await openRow(her, {});
    const act = await button('Resend invite — Ana Ruiz');
    act.focus();
    Object.assign(her, active());
    her.id = 'account-ana';
    vi.advanceTimersByTime(SOON);
    await seeText('Portal active');
    expect(await button('Send password reset — Ana Ruiz')).toBe(document.activeElement);
    await see(spoken, ['Ana Ruiz: portal active']);
    vi.advanceTimersByTime(SOON);
    await see(() => polls(api), 2);
    expect(spoken()).toEqual(['Ana Ruiz: portal active']);
  });

  it('is not asked for while the page is hidden, and at once when it is back', async () => {
    holdTime();
    const api = await openRow(pending(), {});
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    vi.advanceTimersByTime(10 * SOON);
    expect(polls(api)).toBe(0);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await see(() => polls(api), 1);
  });

  it('is not told twice when the agent did it here', async () => {
    await openRow(account(), { portalAccountSendInvite: () => sent(hers(pending())) });
    (await button('Invite to portal — Ana Ruiz')).click();
    await seeText('Invite pending');
    await see(toasts, ['Invite sent to ana@ruizfamily.example']);
    expect(spoken()).toEqual([]);
  });

  it('is not told either when it is seen before the act is answered', async () => {
    holdTime();
    const her = account();
    const { promise, resolve } = Promise.withResolvers<object>();
    await openRow(her, { portalAccountSendInvite: () => promise });
    (await button('Invite to portal — Ana Ruiz')).click();
    await button('Sending… — Ana Ruiz');
    Object.assign(her, hers(pending()));
    vi.advanceTimersByTime(SOON);
    await seeText('Invite pending');
    resolve(sent(her));
    await see(toasts, ['Invite sent to ana@ruizfamily.example']);
    expect(spoken()).toEqual([]);
  });

  it('does not turn back what the agent just did, when the answer is older than the act', async () => {
    holdTime();
    const her = account();
    const before = { ...her };
    const api = await openRow(her, { portalAccountSendInvite: () => sent(hers(Object.assign(her, pending()))) });
    const act = await button('Invite to portal — Ana Ruiz');
    const { promise, resolve } = Promise.withResolvers<object>();
    api.answers.trip = () => promise;
    vi.advanceTimersByTime(SOON);
    await see(() => polls(api), 1);
    api.answers.trip = trip([traveler(her)]);
    act.click();
    await seeText('Invite pending');
    resolve(trip([traveler(before)]));
    await see(() => polls(api), 2);
    expect(pageText()).toContain('Invite pending');
  });

  it('is missed aloud: the card says that it is not up to date, until it is again', async () => {
    holdTime();
    const api = await openRow(pending(), {});
    api.intercept = () => new Response('', { status: 502 });
    vi.advanceTimersByTime(SOON);
    await seeText('Not up to date');
    expect(pageText()).toContain('Invite pending');
    api.intercept = undefined;
    vi.advanceTimersByTime(SOON);
    await see(() => pageText().includes('Not up to date'), false);
  });
});
