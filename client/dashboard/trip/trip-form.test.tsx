import { describe, expect, it } from 'vitest';
import { pageOf } from '../testing/contact-facts.ts';
import { trip } from '../testing/facts.ts';
import { type Api, openDesk } from '../testing/open-desk.tsx';
import { asksBeforeLeaving, button, descriptionOf, pageText, see, seeText, type } from '../testing/screen.ts';

const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`) as HTMLInputElement;
const dialog = () => document.querySelector('[role="dialog"]');
const sent = (api: Api, operation: string) => api.asked.filter((asked) => asked.operation === operation);
const submit = () => document.querySelector('form:has(input[name="startsOn"])') as HTMLFormElement;
const notes = () => [...document.querySelectorAll('form .note')].map((note) => pageText(note));
const endsTooEarly = {
  code: 'INVALID',
  message: 'The trip ends before it starts: correct one of the dates.',
  path: ['input', 'endsOn'],
};

async function openNew(answers: object = {}): Promise<Api> {
  const api = openDesk('/trips', { trips: pageOf([trip()]), ...answers });
  (await button('New trip')).click();
  await see(() => field('name') === null, false);
  return api;
}

async function openEdit(answers: object = {}): Promise<Api> {
  const api = openDesk('/trips/lisbon', { trip: trip(), ...answers });
  const opener = await button('Edit trip');
  opener.focus();
  opener.click();
  await see(() => field('name')?.value, 'Lisbon & the Algarve');
  return api;
}

describe('a new trip', () => {
  it('needs no more than a name, and its page opens', async () => {
    const made = trip([], { id: 'made', name: 'Lofoten', startsOn: null, endsOn: null });
    const api = await openNew({ tripCreate: { trip: made, errors: [] }, trip: made });
    type(field('name'), 'Lofoten');
    submit().requestSubmit();
    await see(() => location.pathname, '/trips/made');
    await see(() => document.querySelector('h1')?.textContent, 'Lofoten');
    expect(sent(api, 'CreateTrip')).toMatchObject([
      { variables: { input: { name: 'Lofoten', startsOn: null, endsOn: null } } },
    ]);
    await see(dialog, null);
  });

  it('is offered where there is no trip yet', async () => {
    openDesk('/trips', { trips: pageOf([]) });
    (await button('New trip')).click();
    await see(() => field('name')?.value, '');
  });

  it('shows what is wrong at its field, and keeps what was typed', async () => {
    await openNew({ tripCreate: { trip: null, errors: [endsTooEarly] } });
    type(field('name'), 'Lofoten');
    type(field('startsOn'), '2027-05-24');
    type(field('endsOn'), '2027-05-14');
    (await button('Create trip')).click();
    await see(() => descriptionOf(field('endsOn')), endsTooEarly.message);
    await see(() => document.activeElement === field('endsOn'), true);
    expect(field('name').value).toBe('Lofoten');
    expect(location.pathname).toBe('/trips');
  });

  it('does not lose a date that is typed in part', async () => {
    const api = await openNew();
    type(field('name'), 'Lofoten');
    Object.defineProperty(field('startsOn'), 'validity', { value: { badInput: true } });
    (await button('Create trip')).click();
    await see(() => descriptionOf(field('startsOn')), 'This date is not complete: finish it, or clear it.');
    expect(sent(api, 'CreateTrip')).toEqual([]);
  });

  it('does not claim to know when no answer comes', async () => {
    const api = await openNew();
    type(field('name'), 'Lofoten');
    api.intercept = () => {
      throw new TypeError('Failed to fetch');
    };
    (await button('Create trip')).click();
    await see(() => notes()[0]?.startsWith('The server didn’t answer'), true);
    expect(field('name').value).toBe('Lofoten');
  });

  it('does not go without a question once something is typed', async () => {
    await openNew();
    (await button('Cancel')).click();
    await see(dialog, null);
    (await button('New trip')).click();
    await see(() => field('name')?.value, '');
    type(field('name'), 'Lof');
    await see(asksBeforeLeaving, true);
    (await button('Cancel')).click();
    await seeText('Discard the new trip?');
    (await button('Keep editing')).click();
    await see(() => pageText().includes('Discard the new trip?'), false);
    expect(field('name').value).toBe('Lof');
    (await button('Cancel')).click();
    (await button('Discard')).click();
    await see(dialog, null);
  });
});

describe('a trip is edited', () => {
  it('with what it has as a start, and an empty date clears it', async () => {
    const after = trip([], { name: 'Lisbon', endsOn: null });
    const api = await openEdit({ tripUpdate: { trip: after, errors: [] } });
    expect([field('startsOn').value, field('endsOn').value]).toEqual(['2027-05-14', '2027-05-24']);
    type(field('name'), 'Lisbon');
    type(field('endsOn'), '');
    api.answers.trip = after;
    (await button('Save')).click();
    await seeText('Trip saved');
    await see(() => document.querySelector('h1')?.textContent, 'Lisbon');
    expect(sent(api, 'UpdateTrip')).toMatchObject([
      { variables: { id: 'lisbon', input: { name: 'Lisbon', startsOn: '2027-05-14', endsOn: null } } },
    ]);
    await see(dialog, null);
    await see(() => document.activeElement?.textContent, 'Edit trip');
  });

  it('and says beside the button what has no field', async () => {
    const gone = { code: 'NOT_FOUND', message: 'There is no such trip.', path: ['id'] };
    await openEdit({ tripUpdate: { trip: null, errors: [gone] } });
    type(field('name'), 'Lisbon');
    (await button('Save')).click();
    await see(notes, ['There is no such trip.']);
    expect(dialog()).not.toBeNull();
  });

  it('and asks by name before changes go', async () => {
    await openEdit();
    expect(asksBeforeLeaving()).toBe(false);
    type(field('name'), 'Lisbon');
    await see(asksBeforeLeaving, true);
    (await button('Cancel')).click();
    await seeText('Discard your changes to Lisbon & the Algarve?');
  });
});
