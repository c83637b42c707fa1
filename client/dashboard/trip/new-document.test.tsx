import { describe, expect, it } from 'vitest';
import { trip } from '../testing/facts.ts';
import { type Answers, openDesk } from '../testing/open-desk.tsx';
import {
  asksBeforeLeaving,
  button,
  descriptionOf,
  field,
  link,
  pageText,
  press,
  see,
  seeText,
  toasts,
  type,
} from '../testing/screen.ts';

const dialog = () => document.querySelector('.dialog[role="dialog"]');

/** Opens a trip without documents, and the dialog that adds one. */
async function openNew(answers: Answers = {}) {
  const api = openDesk('/trips/lisbon', { trip: trip(), ...answers });
  await press('Add a document');
  await seeText('Nobody sees it until you share it.');
  return api;
}

describe('a new document', () => {
  it('is put on the trip with its kind, title and address, and can be shared then', async () => {
    const deposit = { id: 'd', kind: 'INVOICE', title: 'Deposit', url: 'https://docs.example/d', sharedAt: null };
    const after = trip([], { documents: [deposit] });
    const api = await openNew({ documentCreate: { document: { ...deposit, trip: after }, errors: [] } });
    (document.querySelector('input[value="INVOICE"]') as HTMLElement).click();
    type(field('Title'), ' Deposit ');
    type(field('Address'), 'https://docs.example/d');
    await press('Add document');
    await see(dialog, null);
    expect(api.asked.find(({ operation }) => operation === 'CreateDocument')?.variables).toEqual({
      tripId: 'lisbon',
      kind: 'INVOICE',
      title: ' Deposit ',
      url: 'https://docs.example/d',
    });
    await link('Deposit');
    await button('Share… — Deposit');
    expect(toasts()).toEqual(['Added “Deposit”']);
  });

  it('is refused beside the field at fault, and nothing that was typed is lost', async () => {
    const message = 'The address must start with https:// and be whole: copy it from the browser.';
    const errors = [{ code: 'INVALID', message, path: ['url'] }];
    await openNew({ documentCreate: { document: null, errors } });
    type(field('Title'), 'Deposit');
    type(field('Address'), 'docs.example');
    await press('Add document');
    await see(() => descriptionOf(field('Address')), message);
    expect(field('Address').getAttribute('aria-invalid')).toBe('true');
    expect(field('Title').value).toBe('Deposit');
    await see(() => document.activeElement, field('Address'));
  });

  it('that was not answered is not said to be there, and can be tried again', async () => {
    const api = await openNew();
    type(field('Title'), 'Deposit');
    api.intercept = ({ operation }) => {
      if (operation === 'CreateDocument') throw new TypeError('Failed to fetch');
      return undefined;
    };
    await press('Add document');
    await seeText('we can’t say whether it was added');
    await button('Add document');
    expect(toasts()).toEqual([]);
  });

  it('does not go without a question once something is typed', async () => {
    await openNew();
    type(field('Title'), 'Deposit');
    await see(asksBeforeLeaving, true);
    await press('Cancel');
    await seeText('Discard the new document?');
    await press('Keep editing');
    await see(() => pageText().includes('Discard the new document?'), false);
    expect(field('Title').value).toBe('Deposit');
    await press('Cancel');
    await press('Discard');
    await see(dialog, null);
  });

  it('goes at once while nothing is typed', async () => {
    await openNew();
    await press('Cancel');
    await see(dialog, null);
  });
});
