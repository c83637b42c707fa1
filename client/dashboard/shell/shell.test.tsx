import { describe, expect, it, vi } from 'vitest';
import { trip } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { button, link, pageText, see, seeText } from '../testing/screen.ts';

const nothing = { edges: [], totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false } };
const menuItem = (name: string) =>
  [...document.querySelectorAll('[role="menuitem"]')].find((item) => pageText(item) === name);

describe('the shell', () => {
  it('leads from the root to the trips', async () => {
    openDesk('/', { trips: nothing });
    await seeText('No trips yet');
    expect(location.pathname).toBe('/trips');
    expect((await link('Trips')).getAttribute('href')).toBe('/');
  });

  it('leads who is not signed in to the sign-in page, and knows the way back', async () => {
    openDesk('/trips/lisbon?contact=ana', { viewer: null, trip: trip() });
    await seeText('Sign in to your agency.');
    expect(new URLSearchParams(location.search).get('next')).toBe('/trips/lisbon?contact=ana');
  });

  it('says that nothing is at an unknown address', async () => {
    openDesk('/nowhere', {});
    await seeText('There is nothing at this address');
  });

  it('says who is at the desk, and signs them out with a full load', async () => {
    const leave = vi.spyOn(window.location, 'assign').mockReturnValue();
    const api = openDesk('/trips', { trips: nothing, agentSignOut: { signedOut: true } });
    (await button('Account of Pat Moreno')).click();
    await seeText('pat@pridetravelers.example');
    await see(() => menuItem('Sign out') !== undefined, true);
    (menuItem('Sign out') as HTMLElement).click();
    await expect.poll(() => leave).toHaveBeenCalledWith('/login');
    expect(api.asked.at(-1)?.operation).toBe('SignOut');
  });

  it('starts a new page at its content', async () => {
    openDesk('/trips/lisbon', { trip: trip(), trips: nothing });
    await seeText('Lisbon & the Algarve');
    const crumb = document.querySelector('main nav a') as HTMLElement;
    crumb.focus();
    crumb.click();
    await seeText('No trips yet');
    expect(document.activeElement).toBe(document.querySelector('main'));
  });
});
