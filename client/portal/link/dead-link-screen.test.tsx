import { describe, expect, it } from 'vitest';
import { agency, refused } from '../testing/facts.ts';
import { openPortal } from '../testing/open-portal.tsx';
import { button, field, link, pageText, seeHeading, seeText, type } from '../testing/screen.ts';

const MESSAGE = 'If that is an address we know, a link is on its way to it.';

const openDead = (answers = {}, path = '/portal/pride-travelers/claim/old') =>
  openPortal(path, { portalAgency: agency, ...answers });

describe('a dead link', () => {
  it('of an invite says why that can be, dressed as the agency', async () => {
    await openDead();
    await seeHeading('That link is no longer valid.');
    expect(pageText()).toContain('Links work once, and for 7 days.');
    expect(pageText()).toContain('Pride Travelers');
    expect(document.title).toBe('Link no longer valid · Pride Travelers');
  });

  it('of a reset names its own lifetime', async () => {
    await openDead({}, '/portal/pride-travelers/reset/old');
    await seeHeading('That link is no longer valid.');
    expect(pageText()).toContain('Links work once, and for 60 minutes.');
  });

  it('is also one that a mail program cut off', async () => {
    await openDead({}, '/portal/pride-travelers/claim/');
    await seeHeading('That link is no longer valid.');
  });

  it('is replaced by asking for a new one; the answer is the server’s, whatever the address', async () => {
    const { sent } = await openDead({ portalRequestLink: { message: MESSAGE, errors: [] } });
    type('Your email', ' ana@ruizfamily.example ');
    button('Send me a new link').click();
    const heading = await seeHeading('Look in your inbox');
    expect(document.activeElement).toBe(heading);
    expect(pageText()).toContain(MESSAGE);
    expect(pageText()).toContain('You entered ana@ruizfamily.example. The email comes from Pride Travelers.');
    expect(pageText()).toContain('Look in Spam');
    expect(pageText()).toContain('60 minutes');
    expect(sent[1]).toEqual({
      operation: 'RequestLink',
      variables: { slug: 'pride-travelers', email: 'ana@ruizfamily.example' },
    });

    button('Use another address').click();
    await seeHeading('That link is no longer valid.');
    expect(field('Your email').value).toBe('');
  });

  it('asks for the whole address before anything is sent', async () => {
    const { sent } = await openDead();
    button('Send me a new link').click();
    await seeText('Enter your email address.');
    expect(document.activeElement).toBe(field('Your email'));
    type('Your email', 'ana');
    button('Send me a new link').click();
    await seeText('Enter the whole address, like name@example.com.');
    expect(sent).toHaveLength(1);
  });

  it('says when to try again after too many tries', async () => {
    const retryAt = new Date(Date.now() + 5 * 60_000).toISOString();
    await openDead({ portalRequestLink: refused('RATE_LIMITED', { retryAt }) });
    type('Your email', 'ana@ruizfamily.example');
    button('Send me a new link').click();
    await seeText('No link is on its way yet.');
    expect(pageText()).toContain('That was too many tries in a row. You can try again in 5 minutes.');
  });

  it('leads to the login without another request', async () => {
    const { sent } = await openDead();
    link('Sign in').click();
    const heading = await seeHeading('Welcome back');
    expect(document.activeElement).toBe(heading);
    expect(location.pathname).toBe('/portal/pride-travelers/login');
    expect(sent).toHaveLength(1);
  });
});
