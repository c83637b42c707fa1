import { describe, expect, it } from 'vitest';
import { agency, refused } from '../testing/facts.ts';
import { openPortal } from '../testing/open-portal.tsx';
import { button, field, link, pageText, seeHeading, seeText, type } from '../testing/screen.ts';

const openForgot = (answers = {}) => openPortal('/portal/pride-travelers/forgot', { portalAgency: agency, ...answers });

describe('Forgot password', () => {
  it('shows the one answer there is', async () => {
    await openForgot({ portalRequestLink: { message: 'The same for everybody.', errors: [] } });
    await seeHeading('Forgot your password?');
    type('Your email', 'ana@ruizfamily.example');
    button('Send me a new link').click();
    await seeHeading('Look in your inbox');
    expect(pageText()).toContain('The same for everybody.');
    button('Use another address').click();
    await seeHeading('Forgot your password?');
  });

  it('shows beside the field what the server does not take for an address', async () => {
    await openForgot({ portalRequestLink: refused('INVALID', { message: 'That is no address.', path: ['email'] }) });
    type('Your email', 'ana@ruiz@family');
    button('Send me a new link').click();
    await seeText('That is no address.');
    expect(document.activeElement).toBe(field('Your email'));
  });

  it('leads back to the login', async () => {
    await openForgot();
    link('Sign in').click();
    await seeHeading('Welcome back');
  });
});
