import { describe, expect, it, vi } from 'vitest';
import { agency, viewer } from '../testing/facts.ts';
import { openPortal } from '../testing/open-portal.tsx';
import { button, pageText, seeHeading, seeText } from '../testing/screen.ts';

const PATH = '/portal/pride-travelers';

const readable = {
  id: 'd1',
  kind: 'PROPOSAL',
  title: 'Lisbon, version 2',
  url: 'https://docs.example/lisbon',
  sharedAt: new Date().toISOString(),
};
const record = { id: 'd2', kind: 'INVOICE', title: 'Deposit', url: null, sharedAt: '2024-11-18T10:00:00.000Z' };
const trip = { id: 't1', name: 'Lisbon & the Algarve', startsOn: '2999-05-14', endsOn: '2999-05-24' };

const openHome = (trips: object[], answers = {}) =>
  openPortal(PATH, { portalAgency: agency, portalViewer: { ...viewer, trips }, ...answers });

/** Leaves the tab and comes back to it, until that shows. */
const comeBack = (shows: () => void) =>
  vi.waitFor(
    () => {
      document.dispatchEvent(new Event('visibilitychange'));
      shows();
    },
    { timeout: 10_000, interval: 20 },
  );

describe('the portal home', () => {
  it('shows trips with what was shared, in one request', async () => {
    const { sent } = await openHome([{ ...trip, documents: [record, readable] }]);
    await seeHeading('Hi Ana');
    expect(pageText()).toContain('One new thing today.');
    expect(pageText()).toContain('Lisbon & the Algarve');
    expect(pageText()).toContain('Proposal · shared today');
    expect(pageText()).toContain('Signed in as ana@ruizfamily.example');
    expect(document.title).toBe('Your page · Pride Travelers');
    expect(sent).toHaveLength(1);
  });

  it('opens a document beside the page and tells its host nothing', async () => {
    await openHome([{ ...trip, documents: [readable] }]);
    const link = document.querySelector<HTMLAnchorElement>('main a');
    expect(link?.getAttribute('href')).toBe('https://docs.example/lisbon');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(link?.textContent).toContain('opens in a new tab');
  });

  it('has no link where there is only the record', async () => {
    await openHome([{ ...trip, documents: [record] }]);
    expect(pageText()).toContain('Deposit');
    expect(document.querySelector('main a')).toBeNull();
    expect(pageText()).not.toContain('New');
  });

  it('counts the days to the first trip that is ahead, and to no other', async () => {
    const later = { ...trip, id: 't2', name: 'Cádiz', startsOn: '2999-06-01', endsOn: null };
    await openHome([later, trip].map((each) => ({ ...each, documents: [] })));
    expect(pageText().match(/\d+ days/g)).toHaveLength(1);
    expect(pageText().indexOf('Lisbon')).toBeLessThan(pageText().indexOf('days'));
    expect(pageText().indexOf('days')).toBeLessThan(pageText().indexOf('Cádiz'));
  });

  it('says of a trip without dates that they are to come, and of one that is over that it is past, at the end', async () => {
    const lapland = { ...trip, id: 't2', name: 'Lapland', startsOn: null, endsOn: null };
    const past = { ...trip, id: 't3', name: 'Cádiz', startsOn: '2020-06-01', endsOn: '2020-06-08' };
    await openHome([past, lapland, trip].map((each) => ({ ...each, documents: [] })));
    const sections = [...document.querySelectorAll('main section')].map(({ textContent }) => textContent ?? '');
    expect(sections.map((text) => text.slice(0, 7))).toEqual(['Lisbon ', 'Lapland', 'CádizPa']);
    expect(sections[0]).not.toMatch(/Past trip|Dates to come/);
    expect(sections[1]).toContain('LaplandDates to come');
    expect(sections[2]).toMatch(/^CádizPast trip · .*2020Nothing was shared on this trip\.$/);
  });

  it('says what will be here while a trip has nothing, or there is no trip', async () => {
    await openHome([{ ...trip, documents: [] }]);
    await seeText('Nothing here yet. When Pride Travelers shares a plan, you will find it here.');
  });

  it('says what will be here while there is no trip', async () => {
    await openHome([]);
    await seeText('Nothing here yet. When Pride Travelers adds you to a trip, you will find it here.');
  });

  it('signs out to the login, with a note', async () => {
    const { sent } = await openHome([], { portalSignOut: { signedOut: true } });
    button('Sign out').click();
    await seeText('You are signed out.');
    expect(sent[1]?.operation).toBe('SignOut');
    expect(location.pathname).toBe('/portal/pride-travelers/login');
  });

  it('stays, and says so, when signing out got no answer', async () => {
    const network = await openHome([]);
    network.intercept = () => new Response('<h1>Bad gateway</h1>', { status: 502 });
    button('Sign out').click();
    await seeText('You are still signed in. Something failed on our side.');
    expect(location.pathname).toBe(PATH);
  });

  it('shows what was shared meanwhile when its reader comes back to it', async () => {
    const network = await openHome([{ ...trip, documents: [] }]);
    await seeText('Nothing here yet.');
    network.answers.portalViewer = { ...viewer, trips: [{ ...trip, documents: [readable] }] };
    await comeBack(() => expect(pageText()).toContain('Lisbon, version 2'));
    network.intercept = () => new Response('', { status: 502 });
    const before = network.sent.length;
    await comeBack(() => expect(network.sent.length).toBeGreaterThan(before));
    await seeText('Lisbon, version 2');
  });

  it('becomes the login when its reader comes back after the session has ended', async () => {
    const network = await openHome([]);
    network.answers.portalViewer = null;
    await comeBack(() => expect(document.querySelector('h1')?.textContent).toBe('Welcome back'));
  });

  it('is the login to anybody who is not signed in', async () => {
    await openPortal(PATH, { portalAgency: agency });
    await seeHeading('Welcome back');
    expect(location.pathname).toBe('/portal/pride-travelers/login');
    expect(pageText()).not.toContain('signed out');
  });

  it('is the login to a client of another agency', async () => {
    const other = { ...viewer, agency: { ...agency, slug: 'harbor-holidays' } };
    await openPortal(PATH, { portalAgency: agency, portalViewer: other });
    await seeHeading('Welcome back');
  });
});
