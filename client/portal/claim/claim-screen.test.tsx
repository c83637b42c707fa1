import { describe, expect, it } from 'vitest';
import { describeFully } from '../../ui/time.ts';
import { agency, claimLink, refused, signedIn } from '../testing/facts.ts';
import { openPortal } from '../testing/open-portal.tsx';
import { button, descriptionOf, field, pageText, seeHeading, seeText, type } from '../testing/screen.ts';

const PATH = '/portal/pride-travelers/claim/k7Q';
const PASSWORD = 'three slow trains';
const SET = 'Set password and go in';

const openClaim = (answers = {}, link: object = claimLink) =>
  openPortal(PATH, { portalAgency: { ...agency, claimLink: link }, ...answers });

describe('the claim page', () => {
  it('greets by name, says who invited and until when the link works, and shows the address as text', async () => {
    await openClaim();
    await seeHeading('Hi Ana');
    expect(pageText()).toContain('Pat opened this page for you. Choose a password, and your trips are one tap away.');
    expect(pageText()).toContain('ana@ruizfamily.example');
    const time = document.querySelector('time');
    expect(time?.dateTime).toBe(claimLink.expiresAt);
    expect(time?.textContent).toBe(describeFully(new Date(claimLink.expiresAt)));
    expect(document.title).toBe('Choose a password · Pride Travelers');
  });

  it('speaks for the agency when nobody in person invited', async () => {
    await openClaim({}, { ...claimLink, invitedBy: null });
    await seeText('Pride Travelers opened this page for you.');
  });

  it('has no effect when opened, and keeps the link in the address bar', async () => {
    const { sent } = await openClaim();
    expect(sent).toEqual([{ operation: 'ClaimLink', variables: { slug: 'pride-travelers', token: 'k7Q' } }]);
    expect(location.pathname).toBe(PATH);
  });

  it('gives password managers the address, where no keyboard and no screen reader meets it', async () => {
    await openClaim();
    const name = document.querySelector<HTMLInputElement>('input[autocomplete="username"]');
    expect(name).toMatchObject({ value: 'ana@ruizfamily.example', readOnly: true, tabIndex: -1 });
    expect(name?.getAttribute('aria-hidden')).toBe('true');
    expect(field('Password').autocomplete).toBe('new-password');
  });

  it('states the rule before anything is typed, and marks it as met while typing', async () => {
    await openClaim();
    expect(descriptionOf(field('Password'))).toContain('At least 12 characters.');
    type('Password', '🚂'.repeat(12));
    await seeText('Long enough.');
    type('Password', '🚂'.repeat(11));
    await expect.poll(pageText).not.toContain('Long enough.');
  });

  it('shows and hides what is typed', async () => {
    await openClaim();
    type('Password', PASSWORD);
    button('Show password').click();
    await seeText('Hide password');
    expect(field('Password')).toMatchObject({ type: 'text', value: PASSWORD });
    button('Hide password').click();
    await seeText('Show password');
    expect(field('Password')).toMatchObject({ type: 'password', value: PASSWORD });
  });

  it('answers a short password beside the field, sends nothing, and lets the message go once it is edited', async () => {
    const { sent } = await openClaim();
    type('Password', 'trains');
    button(SET).click();
    await seeText('That is 6 so far. Use at least 12 characters.');
    expect(document.activeElement).toBe(field('Password'));
    expect(field('Password').getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(field('Password'))).toBe('That is 6 so far. Use at least 12 characters.');
    expect(sent).toHaveLength(1);

    type('Password', 'trains, slow');
    await seeText('Long enough.');
    expect(pageText()).not.toContain('so far');
    expect(field('Password').getAttribute('aria-invalid')).toBeNull();
  });

  it('shows why the server rejected a password, keeps it and the link, and tries again', async () => {
    const rejected = refused('PASSWORD_REJECTED', { message: 'That one is on a list of common passwords.' });
    const network = await openClaim({ portalClaim: rejected });
    type('Password', 'password1234');
    button(SET).click();
    await seeText('That one is on a list of common passwords.');
    expect(document.activeElement).toBe(field('Password'));
    expect(field('Password').value).toBe('password1234');
    expect(location.pathname).toBe(PATH);

    network.answers.portalClaim = signedIn;
    type('Password', PASSWORD);
    button(SET).click();
    await seeText('Your password is set. Next time, sign in with ana@ruizfamily.example.');
  });

  it('lands on the portal home at once: no second request, and no used link in the history', async () => {
    const { sent } = await openClaim({ portalClaim: signedIn });
    const entries = history.length;
    type('Password', PASSWORD);
    button(SET).click();
    await seeText('Sign out');
    expect(sent.slice(1)).toEqual([
      { operation: 'Claim', variables: { slug: 'pride-travelers', token: 'k7Q', password: PASSWORD } },
    ]);
    expect(location.pathname).toBe('/portal/pride-travelers');
    expect(history.length).toBe(entries);
    const heading = await seeHeading('Hi Ana');
    expect(document.activeElement).toBe(heading);
  });

  it('ignores a second press while the first is under way', async () => {
    const network = await openClaim();
    let release = () => {};
    network.intercept = () => new Promise((resolve) => (release = () => resolve(new Response('', { status: 502 }))));
    type('Password', PASSWORD);
    button(SET).click();
    button(SET).click();
    await seeText('Setting password…');
    button('Setting password…').click();
    expect(network.sent).toHaveLength(2);
    release();
    await seeText(SET);
    expect(network.sent).toHaveLength(2);
  });

  it('becomes the dead-link page, in place, when the link died while it was open', async () => {
    await openClaim({ portalClaim: refused('LINK_INVALID') });
    type('Password', PASSWORD);
    button(SET).click();
    const heading = await seeHeading('That link is no longer valid.');
    expect(document.activeElement).toBe(heading);
    expect(location.pathname).toBe(PATH);
  });

  it('says so when no answer came back, keeps the password, and can be pressed again', async () => {
    const network = await openClaim({ portalClaim: signedIn });
    network.intercept = () => {
      throw new TypeError('Failed to fetch');
    };
    type('Password', PASSWORD);
    button(SET).click();
    await seeText('No answer came back. Check your connection, then try again.');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('We could not set your password.');
    expect(field('Password').value).toBe(PASSWORD);

    network.intercept = undefined;
    button(SET).click();
    await seeText('Sign out');
  });
});
