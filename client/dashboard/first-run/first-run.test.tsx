import { describe, expect, it } from 'vitest';
import { pageOf } from '../testing/contact-facts.ts';
import { account, traveler, trip } from '../testing/facts.ts';
import { type Answers, openDesk } from '../testing/open-desk.tsx';
import { buttons, descriptionOf, field, link, pageText, press, see, seeText, type } from '../testing/screen.ts';

const title = 'From an empty desk to a client in the portal';
const counts = (everyone: number) => ({
  everyone,
  needsAttention: 0,
  active: 0,
  pending: everyone,
  expired: 0,
  deliveryProblem: 0,
  disabled: 0,
});
const list = (nodes: { id: string }[]) => ({ ...pageOf(nodes), nodes });

/** An agency with so much of everything. */
function open(has: { contacts?: object[]; trips?: { id: string }[]; invited?: number }, answers: Answers = {}) {
  return openDesk('/trips', {
    portalAccountCounts: counts(has.invited ?? 0),
    contacts: list((has.contacts ?? []) as { id: string }[]),
    trips: list(has.trips ?? []),
    ...answers,
  });
}

const ana = traveler(account());
const stops = () =>
  [...document.querySelectorAll('.line-list > li')].map((stop) => [
    pageText(stop.querySelector('h3') as Element),
    stop.hasAttribute('aria-current') ? 'next' : '',
  ]);

describe('the first run', () => {
  it('leads an agency that has nothing: contacts come first, and a trip can be made at once', async () => {
    open({});
    await seeText(title);
    await see(stops, [
      ['Your agency, done', ''],
      ['Your clients', 'next'],
      ['Your first trip', ''],
      ['Its travelers', ''],
      ['The first invite', ''],
    ]);
    expect(await link('Import')).toMatchObject({ pathname: '/contacts/import' });
    expect(buttons()).toContain('New contact');
    expect(pageText()).toContain('Pride Travelers, with your name on it.');
    expect(pageText()).not.toContain('No trips yet');
  });

  it('makes the first trip by its name, and opens it', async () => {
    const made = trip([], { id: 'made', name: 'Naxos' });
    const api = open({ contacts: [ana.contact] }, { tripCreate: { trip: made, errors: [] }, trip: made });
    await seeText('1 contact on file.');
    expect(stops()[2]).toEqual(['Your first trip', 'next']);
    type(field('Name'), 'Naxos');
    await press('Create trip');
    await see(() => location.pathname, '/trips/made');
    expect(api.asked.find(({ operation }) => operation === 'CreateTrip')?.variables).toEqual({
      input: { name: 'Naxos' },
    });
  });

  it('says what is wrong with its name', async () => {
    const missing = { code: 'INVALID', message: 'Name is missing: fill it in.', path: ['input', 'name'] };
    open({}, { tripCreate: { trip: null, errors: [missing] } });
    await seeText(title);
    await press('Create trip');
    await see(() => descriptionOf(field('Name')), missing.message);
  });

  it('leads on to the travelers, above the list', async () => {
    open({ contacts: [ana.contact], trips: [trip()] });
    await see(() => stops()[3], ['Its travelers', 'next']);
    expect(await link('Add travelers')).toMatchObject({ pathname: '/trips/lisbon' });
    expect(await link('Lisbon & the Algarve')).toMatchObject({ pathname: '/trips/lisbon' });
  });

  it('and to the invite, on the trip that has somebody to invite', async () => {
    open({ contacts: [ana.contact], trips: [trip(), trip([ana], { id: 'naxos', name: 'Naxos' })] });
    await see(() => stops()[4], ['The first invite', 'next']);
    expect(await link('Open the trip')).toMatchObject({ pathname: '/trips/naxos' });
  });

  it('is over once somebody was invited, and asks nothing more', async () => {
    const api = open({ contacts: [ana.contact], trips: [trip([ana])], invited: 1 });
    await link('Lisbon & the Algarve');
    await see(() => api.asked.some(({ operation }) => operation === 'NeedsAttention'), true);
    expect(pageText()).not.toContain(title);
    expect(api.asked.map(({ operation }) => operation)).not.toContain('FirstRun');
  });

  it('leaves an agency without trips to its empty list once somebody was invited', async () => {
    open({ contacts: [ana.contact], invited: 1 });
    await seeText('No trips yet');
    expect(pageText()).not.toContain(title);
  });

  it('stands in no search’s way', async () => {
    openDesk('/trips?search=Lof', { portalAccountCounts: counts(0), contacts: list([]), trips: list([]) });
    await seeText('No trip matches “Lof”.');
    expect(pageText()).not.toContain(title);
  });
});

describe('the portal accounts, while nobody was invited', () => {
  it('say who will be here and lead to the trips', async () => {
    openDesk('/portal-accounts', { portalAccountCounts: counts(0), portalAccounts: pageOf([]) });
    await seeText('Nobody was invited yet');
    expect(await link('Go to trips')).toMatchObject({ pathname: '/trips' });
  });
});
