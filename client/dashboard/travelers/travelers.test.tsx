import { describe, expect, it } from 'vitest';
import { pageOf } from '../testing/contact-facts.ts';
import { account, active, traveler, trip } from '../testing/facts.ts';
import { type Answers, type Api, openDesk } from '../testing/open-desk.tsx';
import {
  asksBeforeLeaving,
  button,
  buttons,
  descriptionOf,
  field,
  pageText,
  press,
  see,
  seeText,
  spoken,
  toasts,
  type,
} from '../testing/screen.ts';

const ana = (isPrimary = false) => traveler(account(), {}, isPrimary);
const ben = () => traveler(account(), { firstName: 'Ben', email: null });
const mateo = () => traveler(active(), { firstName: 'Mateo' }, true);

const dialog = () => document.querySelector('[role="dialog"]:not([hidden])');
const search = () => document.querySelector<HTMLInputElement>('[role="dialog"] input[role="combobox"]');
const options = () => [...document.querySelectorAll('[role="option"]')].map((option) => pageText(option));
const option = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('[role="option"]')].find((each) => pageText(each).includes(name));
const sent = (api: Api, operation: string) =>
  api.asked.filter((asked) => asked.operation === operation).map(({ variables }) => variables);
const rows = () =>
  [...document.querySelectorAll('section[aria-labelledby="travelers"] h3')].map((name) => pageText(name));

/** A trip with these travelers; from the next change on, with those. */
function openTrip(now: object[], next: object[], answers: Answers = {}): Api {
  const change = (error?: object) => () => {
    api.answers.trip = trip(next);
    return { trip: trip(next), errors: error ? [error] : [] };
  };
  const api: Api = openDesk('/trips/lisbon', {
    trip: trip(now),
    contacts: ({ search = '' }: { search: string }) =>
      pageOf([ana().contact, ben().contact].filter(({ firstName }) => firstName.includes(search ?? ''))),
    travelerAdd: change(),
    travelerRemove: change(),
    travelerMakePrimary: change(),
    ...answers,
  });
  return api;
}

async function openAdding(now: object[], next: object[], answers: Answers = {}): Promise<Api> {
  const api = openTrip(now, next, answers);
  await press(now.length > 0 ? 'Add travelers' : 'Add traveler');
  await see(() => search() !== null, true);
  return api;
}

describe('adding travelers', () => {
  it('is one press for each, and who is on the trip cannot be added again', async () => {
    const api = await openAdding([ana()], [ana(), ben()]);
    await see(options, [
      expect.stringMatching(/Ana Ruiz.*On this trip$/),
      expect.stringMatching(/Ben Ruiz ?No email on file$/),
    ]);
    expect(option('Ana')?.getAttribute('aria-disabled')).toBe('true');
    option('Ben')?.click();
    option('Ben')?.click();
    await see(() => spoken().includes('Ben Ruiz added'), true);
    await see(() => /On this trip$/.test(options()[1] ?? ''), true);
    expect(sent(api, 'AddTraveler')).toEqual([{ tripId: 'lisbon', contactId: 'ben' }]);
    expect(rows()).toEqual(['Ana Ruiz', 'Ben Ruiz']);
    await press('Done');
    await see(dialog, null);
    await see(() => pageText(document.activeElement as Element), 'Add travelers');
  });

  it('searches while one types, and Enter adds the first who is found', async () => {
    const api = await openAdding([], [ben()]);
    await see(() => options().length, 2);
    const input = search() as HTMLInputElement;
    input.focus();
    type(input, 'Ben');
    await see(() => options().length, 1);
    await see(() => option('Ben')?.hasAttribute('data-highlighted'), true);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await see(() => spoken().includes('Ben Ruiz added'), true);
    expect(sent(api, 'AddTraveler')).toHaveLength(1);
    expect(search()?.value).toBe('');
  });

  it('says that another agent was quicker, and shows the trip as it is', async () => {
    const already = {
      code: 'INVALID',
      message: 'This contact is on the trip already: choose another one.',
      path: ['contactId'],
    };
    await openAdding([], [ben()], {
      travelerAdd: () => ({ trip: trip([ben()]), errors: [already] }),
      trip: trip([]),
    });
    await see(() => options().length, 2);
    option('Ben')?.click();
    await see(() => spoken().includes('Ben Ruiz is on this trip already.'), true);
    await see(() => option('Ben')?.getAttribute('aria-disabled'), 'true');
  });

  it('does not claim to know when no answer comes, and says when nothing was done', async () => {
    const api = await openAdding([], [ben()]);
    await see(() => options().length, 2);
    api.intercept = ({ operation }) => {
      if (operation === 'AddTraveler') throw new TypeError('Failed to fetch');
      return undefined;
    };
    option('Ben')?.click();
    await seeText('so we can’t say whether Ben Ruiz was added');
    api.intercept = () => new Response('', { status: 503 });
    option('Ben')?.click();
    await seeText('Ben Ruiz was not added: the server is busy.');
  });

  it('says when nobody is found, and makes a contact of what was typed', async () => {
    const cleo = traveler(account(), { firstName: 'Cleo', lastName: 'de Wit', email: null });
    const api = await openAdding([], [cleo], { contactCreate: { contact: cleo.contact, errors: [] } });
    type(search() as HTMLInputElement, 'Cleo de Wit');
    await seeText('No contact matches “Cleo de Wit”.');
    await press('New contact');
    await see(() => field('First name')?.value, 'Cleo');
    expect(field('Last name').value).toBe('de Wit');
    await press('Create and add');
    await see(() => spoken().includes('Cleo de Wit added'), true);
    expect(sent(api, 'CreateContact')).toEqual([
      { input: { firstName: 'Cleo', lastName: 'de Wit', email: '', phone: '' } },
    ]);
    expect(sent(api, 'AddTraveler')).toEqual([{ tripId: 'lisbon', contactId: 'cleo' }]);
    expect(rows()).toEqual(['Cleo de Wit']);
  });

  it('keeps a new contact that did not get on the trip, and has them ready for another try', async () => {
    const cleo = traveler(account(), { firstName: 'Cleo' });
    const gone = { code: 'NOT_FOUND', message: 'There is no such trip.', path: ['tripId'] };
    await openAdding([], [], {
      contactCreate: { contact: cleo.contact, errors: [] },
      travelerAdd: { trip: null, errors: [gone] },
    });
    await press('New contact');
    await see(() => field('First name')?.value, '');
    type(field('First name'), 'Cleo');
    await press('Create and add');
    await see(() => spoken().includes('Cleo Ruiz is on file, but not on this trip yet. There is no such trip.'), true);
    expect(search()?.value).toBe('Cleo Ruiz');
  });

  it('puts what is wrong with a new contact at its field, and asks before it goes', async () => {
    const invalid = { code: 'EMAIL_INVALID', message: '“cleo@” is not an email address.', path: ['input', 'email'] };
    const api = await openAdding([], [], { contactCreate: { contact: null, errors: [invalid] } });
    type(search() as HTMLInputElement, 'cleo@');
    await press('New contact');
    await see(() => field('Email')?.value, 'cleo@');
    type(field('First name'), 'Cleo');
    await press('Create and add');
    await see(() => descriptionOf(field('Email')), invalid.message);
    expect(sent(api, 'AddTraveler')).toEqual([]);
    await see(asksBeforeLeaving, true);
    await press('Cancel');
    await seeText('Discard the new contact?');
  });
});

describe('removing a traveler', () => {
  const open = async (now: object[], next: object[], answers: Answers = {}) => {
    const api = openTrip(now, next, answers);
    await press('Mateo Ruiz');
    await press('Remove from trip — Mateo Ruiz');
    return api;
  };

  it('says first what it means, and does nothing when it is not meant', async () => {
    const api = await open([mateo(), ana()], [ana()]);
    await seeText('Remove Mateo Ruiz from this trip?');
    expect(pageText(document.querySelector('[role="alertdialog"]') as Element)).toContain(
      'Mateo stays on file, and portal access is not touched. This trip will no longer show in Mateo’s portal. ' +
        'The trip then has no primary traveler until you choose one.',
    );
    await press('Keep on trip');
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    expect(sent(api, 'RemoveTraveler')).toEqual([]);
    expect(rows()).toHaveLength(2);
  });

  it('takes them off, nobody else becomes primary, and the focus stays on the card', async () => {
    const api = await open([mateo(), ana()], [ana()]);
    await press('Remove');
    await see(rows, ['Ana Ruiz']);
    expect(toasts()).toEqual(['Mateo Ruiz is off the trip']);
    expect(sent(api, 'RemoveTraveler')).toEqual([{ id: 'traveler-mateo' }]);
    expect(pageText()).not.toContain('Primary');
    await see(() => document.activeElement?.id, 'travelers');
  });

  it('is content when another agent did it', async () => {
    const gone = { code: 'NOT_FOUND', message: 'There is no such traveler.', path: ['id'] };
    await open([mateo()], [], { travelerRemove: () => ({ trip: trip([]), errors: [gone] }) });
    await press('Remove');
    await see(toasts, ['Mateo Ruiz was off the trip already']);
    await see(rows, []);
  });

  it('says when it was not done', async () => {
    const api = await open([mateo()], []);
    api.intercept = ({ operation }) => (operation === 'RemoveTraveler' ? new Response('', { status: 503 }) : undefined);
    await press('Remove');
    await see(toasts, ['Mateo Ruiz is still on the trip: the server is busy. Try again in a moment.']);
    expect(rows()).toEqual(['Mateo RuizPrimary']);
  });
});

describe('making one primary', () => {
  it('takes it from the other, nobody moves, and the focus stays in the row', async () => {
    const before = [mateo(), ana()];
    const after = [{ ...mateo(), isPrimary: false }, ana(true)];
    const api = openTrip(before, after);
    await press('Ana Ruiz');
    const act = await button('Make primary — Ana Ruiz');
    act.focus();
    act.click();
    await see(() => toasts(), ['Ana Ruiz is now the primary traveler']);
    expect(sent(api, 'MakePrimary')).toEqual([{ id: 'traveler-ana' }]);
    expect(buttons()).not.toContain('Make primary — Ana Ruiz');
    expect(
      [...document.querySelectorAll('section[aria-labelledby="travelers"] li')].map((row) =>
        /Primary/.test(pageText(row.querySelector('h3') as Element)),
      ),
    ).toEqual([false, true]);
    await see(() => pageText(document.activeElement as Element), 'Ana Ruiz');
  });

  it('says that the traveler is gone, where another agent took them off', async () => {
    const gone = { code: 'NOT_FOUND', message: 'There is no such traveler.', path: ['id'] };
    openTrip([mateo(), ana()], [], { travelerMakePrimary: () => ({ trip: trip([mateo()]), errors: [gone] }) });
    await press('Ana Ruiz');
    await press('Make primary — Ana Ruiz');
    await see(toasts, ['Ana Ruiz is not on this trip any more']);
  });
});
