import { describe, expect, it } from 'vitest';
import { account, active, delivery, disabled, pending, refusal, sam, traveler, trip } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { button, buttons, descriptionOf, link, pageText, see, seeText } from '../testing/screen.ts';

const rows = () => [...document.querySelectorAll('section[aria-labelledby="travelers"] li')];
const openTrip = (...travelers: object[]) => openDesk('/trips/lisbon', { trip: trip(travelers) });
const openRow = async (name = 'Ana Ruiz') => (await button(name)).click();

describe('the travelers card', () => {
  it('has a row for each traveler in strip order, with who is primary and who is in', async () => {
    openTrip(
      traveler(pending(), { firstName: 'Ana' }),
      traveler(active(), { firstName: 'Mateo' }, true),
      traveler(pending({ inviteExpired: true, inviteExpiresAt: null }), { firstName: 'Henrik' }),
      traveler(account(), { firstName: 'Lucía' }),
      traveler(disabled(), { firstName: 'Jorge' }),
    );
    await seeText('Travelers 5');
    const written = rows().map((row) => pageText(row));
    expect(written).toEqual([
      expect.stringMatching(/^AR ?Ana Ruiz.*Invite pending$/),
      expect.stringMatching(/^MR ?Mateo Ruiz ?Primary.*Active ?Portal active$/),
      expect.stringMatching(/^HR ?Henrik Ruiz.*Invite expired$/),
      expect.stringMatching(/^LR ?Lucía Ruiz ?ana@ruizfamily\.example$/),
      expect.stringMatching(/^JR ?Jorge Ruiz ?Manage in Access tab$/),
    ]);
  });

  it('says "Active" to the eye and "Portal active" to a screen reader, never both', async () => {
    openTrip(traveler(active()));
    await seeText('Portal active');
    const pill = document.querySelector('.pill');
    expect([...(pill?.querySelectorAll('[aria-hidden="true"]') ?? [])].map((part) => part.textContent)).toContain(
      'Active',
    );
    expect(pageText(pill?.querySelector('.sr-only') as Element)).toBe('Portal active');
  });

  it('opens at a press of the name, and only then shows the rest', async () => {
    openTrip(traveler(pending()));
    const name = await button('Ana Ruiz');
    expect(name.getAttribute('aria-expanded')).toBe('false');
    expect(pageText()).not.toContain('+34 612 408 551');
    name.click();
    await seeText('+34 612 408 551');
    expect(name.getAttribute('aria-expanded')).toBe('true');
    expect(pageText()).toContain('ana@ruizfamily.example');
    expect(await link('Open contact — Ana Ruiz')).toMatchObject({
      pathname: '/trips/lisbon',
      search: '?contact=ana&tab=info',
    });
  });

  it('says nobody is on the trip where nobody is', async () => {
    openTrip();
    await seeText('Nobody on this trip yet');
  });
});

describe('the line under the name', () => {
  const line = async () => {
    await see(() => rows().length, 1);
    return pageText(document.querySelector('section li p') as Element);
  };

  it('is the address before an invite, or that there is none', async () => {
    openTrip(traveler(account()));
    expect(await line()).toBe('ana@ruizfamily.example');
    openTrip(traveler(account(), { email: null }));
    expect(await line()).toBe('No email on file');
  });

  it('is the invite while it is pending, and the last sign-in after that', async () => {
    openTrip(traveler(pending({ invitedAt: '2025-11-20T09:12:00.000Z' })));
    expect(await line()).toMatch(/^Invited .*2025/);
    openTrip(traveler(active({ lastSignInAt: '2025-11-20T09:12:00.000Z' })));
    expect(await line()).toMatch(/^Last signed in .*2025/);
    openTrip(traveler(active({ lastSignInAt: new Date().toISOString() })));
    expect(await line()).toBe('Signed in just now');
  });

  it('is where to go while access is disabled, and, opened, who disabled it', async () => {
    openTrip(traveler(disabled()));
    expect(await link('Manage in Access tab')).toMatchObject({ search: '?contact=ana&tab=access' });
    await openRow();
    await seeText('Disabled by you');
    openTrip(traveler(disabled({ disabledBy: sam })));
    await openRow();
    await seeText('Disabled by Sam Ode');
  });

  it('is the bounce before anything else, as long as the address is the current one', async () => {
    const latestDelivery = delivery({ status: 'BOUNCED', problem: 'There is no such mailbox.' });
    openTrip(traveler(pending({ latestDelivery })));
    expect(await line()).toBe('Bounced, fix email');
    expect(pageText()).toContain('Invite pending');
    await openRow();
    await seeText(
      'The invite to ana@ruizfamily.example bounced. There is no such mailbox. Correct the email, then resend.',
    );
    expect(await link('Correct the email')).toMatchObject({ search: '?contact=ana&tab=info' });

    openTrip(traveler(pending({ latestDelivery }), { email: 'ana@new.example' }));
    expect(await line()).toMatch(/^Invited/);
  });

  it('tells a spam complaint and a failure from a bounce', async () => {
    openTrip(traveler(pending({ latestDelivery: delivery({ status: 'SPAM_COMPLAINT' }) })));
    expect(await line()).toBe('Marked as spam');
    openTrip(traveler(pending({ latestDelivery: delivery({ status: 'FAILED' }) })));
    expect(await line()).toBe('Invite not sent');
  });

  it('tells that an older email closed the address, and no more once it is corrected', async () => {
    openTrip(traveler(pending({ emailSuppressed: true })));
    expect(await line()).toBe('Email blocked');
    await openRow();
    await seeText('No email gets to ana@ruizfamily.example: an earlier one bounced or was reported.');
    expect(await link('Correct the email')).toMatchObject({ search: '?contact=ana&tab=info' });

    openTrip(traveler(disabled({ emailSuppressed: true })));
    await link('Manage in Access tab');
    expect(pageText()).not.toContain('Email blocked');
  });

  it('asks nobody to resend an invite to a client who is in', async () => {
    openTrip(traveler(active({ latestDelivery: delivery({ status: 'SPAM_COMPLAINT' }) })));
    await openRow();
    expect(await link('Manage in Access tab')).toMatchObject({ search: '?contact=ana&tab=access' });
    expect(pageText()).not.toContain('then resend');
  });

  it('judges a reset by the address that the client signs in with', async () => {
    const latestDelivery = delivery({ status: 'BOUNCED', purpose: 'PASSWORD_RESET', to: 'ana@old.example' });
    openTrip(traveler(active({ email: 'ana@old.example', latestDelivery })));
    expect(await line()).toBe('Password reset bounced');
    await openRow();
    expect(await link('Manage in Access tab')).toMatchObject({ search: '?contact=ana&tab=access' });
  });
});

describe('an opened row', () => {
  it.each([
    ['NONE', account(), 'Invite to portal — Ana Ruiz'],
    ['PENDING', pending(), 'Resend invite — Ana Ruiz'],
    ['ACTIVE', active(), 'Send password reset — Ana Ruiz'],
  ])('offers the act of its state: %s', async (_state, portalAccount, name) => {
    openTrip(traveler(portalAccount));
    await openRow();
    await button(name);
  });

  it('offers what the API offers, whatever the state', async () => {
    openTrip(
      traveler(pending({ availableActions: [{ action: 'CANCEL_AND_DISABLE' }, { action: 'SEND_PASSWORD_RESET' }] })),
    );
    await openRow();
    await button('Send password reset — Ana Ruiz');
  });

  it('has no button while access is disabled, but says where to go', async () => {
    openTrip(traveler(disabled()));
    await openRow();
    await seeText('Disabled by you');
    expect(await link('Manage in Access tab')).toMatchObject({ search: '?contact=ana&tab=access' });
    expect(buttons().filter((name) => name.endsWith('— Ana Ruiz'))).toEqual([
      'Make primary — Ana Ruiz',
      'Remove from trip — Ana Ruiz',
    ]);
  });

  it('says until when the link works and who invited', async () => {
    openTrip(traveler(pending({ latestDelivery: delivery({ triggeredBy: sam }) })));
    await openRow();
    await seeText('The link works until');
    expect(document.querySelector('time[datetime="2026-11-27T09:12:00.000Z"]')).not.toBeNull();
    expect(pageText()).toContain('Invited by Sam Ode.');
  });

  it('says of an expired invite that resending makes a new link', async () => {
    openTrip(traveler(pending({ inviteExpired: true, inviteExpiresAt: null })));
    await openRow();
    await seeText('The link has ended');
    expect(pageText()).toContain('by you. Resending makes a new link.');
  });

  it('names the sign-in address where it is not the one on file', async () => {
    openTrip(traveler(active({ email: 'ana@old.example' })));
    await openRow();
    await seeText('Signs in with ana@old.example.');
    openTrip(traveler(active()));
    await openRow();
    await seeText('In the portal since');
    expect(pageText()).not.toContain('Signs in with');
  });
});

describe('a blocked button', () => {
  const blockedBy = (blocker: object) => account({ availableActions: [{ action: 'SEND_INVITE', blocker }] });

  it('says why, stays within reach of the keyboard and does nothing', async () => {
    const message = 'This contact has no email address on file.';
    const api = openTrip(traveler(blockedBy(refusal('CONTACT_HAS_NO_EMAIL', { message })), { email: null }));
    await openRow();
    const act = await button('Invite to portal — Ana Ruiz');
    expect(act.getAttribute('aria-disabled')).toBe('true');
    expect(act.disabled).toBe(false);
    expect(descriptionOf(act)).toBe(`${message} Add email`);
    expect(await link('Add email')).toMatchObject({ search: '?contact=ana&tab=info' });
    act.click();
    expect(api.asked.map(({ operation }) => operation)).not.toContain('SendInvite');
  });

  it('leads to the contact whose account holds the address', async () => {
    const clash = { id: 'mateo', firstName: 'Mateo', lastName: 'Ruiz' };
    openTrip(traveler(blockedBy(refusal('EMAIL_TAKEN', { clash }))));
    await openRow();
    expect(await link('Open Mateo Ruiz')).toMatchObject({ search: '?contact=mateo&tab=access' });
  });

  it('says once why an address gets no more mail: in what became of the last one', async () => {
    const blocker = refusal('EMAIL_SUPPRESSED', { message: 'The address bounced before.' });
    const latestDelivery = delivery({ status: 'BOUNCED', problem: 'There is no such mailbox.' });
    const availableActions = [{ action: 'RESEND_INVITE' as const, blocker }];
    openTrip(traveler(pending({ latestDelivery, availableActions })));
    await openRow();
    const act = await button('Resend invite — Ana Ruiz');
    expect(act.getAttribute('aria-disabled')).toBe('true');
    expect(descriptionOf(act)).toMatch(/bounced\. There is no such mailbox\. Correct the email, then resend\.$/);
    expect(pageText()).not.toContain(blocker.message);

    openTrip(traveler(pending({ availableActions })));
    await openRow();
    expect(descriptionOf(await button('Resend invite — Ana Ruiz'))).toBe(`${blocker.message} Correct the email`);
  });

  it('counts down a short wait, and is free when it is over', async () => {
    const retryAt = new Date(Date.now() + 1_500).toISOString();
    openTrip(
      traveler(
        pending({ availableActions: [{ action: 'RESEND_INVITE', blocker: refusal('JUST_SENT', { retryAt }) }] }),
      ),
    );
    await openRow();
    await seeText('Already sent. You can resend in ');
    const act = await button('Resend invite — Ana Ruiz');
    expect(descriptionOf(act)).toMatch(/^Already sent\. You can resend in [12] s\.$/);
    await see(() => act.getAttribute('aria-disabled'), null);
    expect(pageText()).not.toContain('Already sent');
  });
});
