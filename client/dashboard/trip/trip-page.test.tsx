import { describe, expect, it, vi } from 'vitest';
import { trip } from '../testing/facts.ts';
import { openDesk } from '../testing/open-desk.tsx';
import { button, link, pageText, see, seeText } from '../testing/screen.ts';

const documents = [
  { id: 'p', kind: 'PROPOSAL', title: 'Version 2', url: 'https://docs.example/p', sharedAt: null },
  { id: 'i', kind: 'ITINERARY', title: 'Day by day', url: null, sharedAt: '2025-11-18T10:00:00.000Z' },
];

describe('the trip page', () => {
  it('says which trip it is, when, for how long, and how far off', async () => {
    openDesk('/trips/lisbon', { trip: trip([], { startsOn: '2127-05-14', endsOn: '2127-05-24' }) });
    await seeText('Lisbon & the Algarve');
    expect(document.querySelector('h1')?.textContent).toBe('Lisbon & the Algarve');
    expect(pageText()).toMatch(/2127 · 10 nights · departs in [\d,]+ days/);
    await see(() => document.title, 'Lisbon & the Algarve · Trips');
  });

  it('is silent about dates that a trip does not have', async () => {
    openDesk('/trips/lisbon', { trip: trip([], { startsOn: null, endsOn: null }) });
    await seeText('Lisbon & the Algarve');
    expect(pageText(document.querySelector('h1')?.nextElementSibling as Element)).toBe('');
  });

  it('lists the documents, and opens what can be read', async () => {
    openDesk('/trips/lisbon', { trip: trip([], { documents }) });
    expect(await link('Version 2')).toMatchObject({ href: 'https://docs.example/p', rel: 'noreferrer' });
    const [proposal, itinerary] = [...document.querySelectorAll('section[aria-labelledby="documents"] li')];
    expect(pageText(proposal as Element)).toBe('ProposalVersion 2DraftShare… — Version 2');
    expect(pageText(itinerary as Element)).toMatch(/^ItineraryDay by dayShared .*2025$/);
    expect(itinerary?.querySelector('a')).toBeNull();
  });

  it('says that it is not there, for an unknown trip and for another agency’s alike', async () => {
    openDesk('/trips/elsewhere', { trip: null });
    await seeText('There is nothing at this address');
    expect(await link('Go to trips')).toMatchObject({ pathname: '/trips' });
  });

  it('says when it did not load, and tries again', async () => {
    const api = openDesk('/trips/lisbon', { trip: trip() });
    api.intercept = ({ operation }) => (operation === 'TripPage' ? new Response('', { status: 502 }) : undefined);
    await seeText('The trip didn’t load');
    api.intercept = undefined;
    (await button('Try again')).click();
    await seeText('Lisbon & the Algarve');
  });

  it('leaves for the sign-in page when the session is over, and knows the way back', async () => {
    const leave = vi.spyOn(window.location, 'assign').mockReturnValue();
    const api = openDesk('/trips/lisbon?contact=ana&tab=access', { trip: trip() });
    api.intercept = ({ operation }) =>
      operation === 'TripPage'
        ? Response.json({
            data: { trip: null },
            errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }],
          })
        : undefined;
    const back = encodeURIComponent('/trips/lisbon?contact=ana&tab=access');
    await expect.poll(() => leave).toHaveBeenCalledWith(`/login?next=${back}`);
  });
});
