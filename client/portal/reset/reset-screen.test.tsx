import { describe, expect, it } from 'vitest';
import { agency, refused, resetLink } from '../testing/facts.ts';
import { openPortal } from '../testing/open-portal.tsx';
import { button, field, pageText, seeHeading, seeText, type } from '../testing/screen.ts';

const PASSWORD = 'three slow trains';

const openReset = (answers = {}) =>
  openPortal('/portal/pride-travelers/reset/k7Q', { portalAgency: { ...agency, resetLink }, ...answers });

describe('the reset page', () => {
  it('says beforehand that other devices are signed out, and has no effect when opened', async () => {
    const { sent } = await openReset();
    await seeHeading('Choose a new password');
    expect(pageText()).toContain('Your other devices are signed out.');
    expect(sent.map(({ operation }) => operation)).toEqual(['ResetLink']);
  });

  it('goes to the login with a note and the address filled in', async () => {
    const { sent } = await openReset({ portalResetPassword: { passwordReset: true, errors: [] } });
    type('New password', PASSWORD);
    button('Change password').click();
    await seeText('Your password is changed, and you are signed out everywhere. Sign in with the new one.');
    expect(sent[1]).toEqual({
      operation: 'ResetPassword',
      variables: { slug: 'pride-travelers', token: 'k7Q', password: PASSWORD },
    });
    expect(field('Email').value).toBe('ana@ruizfamily.example');
    expect(location.pathname).toBe('/portal/pride-travelers/login');
  });

  it('judges the password as the claim page does', async () => {
    const { sent } = await openReset({ portalResetPassword: refused('PASSWORD_REJECTED', { message: 'Too common.' }) });
    button('Change password').click();
    await seeText('Choose a password of at least 12 characters.');
    expect(sent).toHaveLength(1);
    type('New password', PASSWORD);
    button('Change password').click();
    await seeText('Too common.');
    expect(document.activeElement).toBe(field('New password'));
  });

  it('becomes the dead-link page when the link died while it was open', async () => {
    await openReset({ portalResetPassword: refused('LINK_INVALID') });
    type('New password', PASSWORD);
    button('Change password').click();
    await seeHeading('That link is no longer valid.');
    expect(pageText()).toContain('60 minutes');
  });
});
