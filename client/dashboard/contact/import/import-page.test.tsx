import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../testing/contact-facts.ts';
import { openDesk } from '../../testing/open-desk.tsx';
import { asksBeforeLeaving, button, buttons, link, pageText, press, see, seeText } from '../../testing/screen.ts';
import type { ContactImport, ImportRow } from './contact-import.ts';

/** A request as the API sees it, to be answered by the test. */
class Request {
  static all: Request[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  status = 0;
  responseText = '';
  sent = '';
  address = '';
  open(_: string, address: string) {
    this.address = address;
  }
  setRequestHeader() {}
  async send(body: Blob) {
    this.sent = await body.text();
    Request.all.push(this);
  }
  answer(status: number, body: object) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

beforeEach(() => {
  Request.all = [];
  vi.stubGlobal('XMLHttpRequest', Request);
});

const request = async (index: number): Promise<Request> => {
  await see(() => Request.all.length > index, true);
  return Request.all[index] as Request;
};

const row = (line: number, facts: Partial<ImportRow> = {}): ImportRow => ({
  line,
  firstName: 'Ana',
  lastName: `Ruiz ${line}`,
  email: '',
  phone: '',
  outcome: 'CREATE',
  reason: null,
  ...facts,
});
const there = row(3, { outcome: 'ALREADY_THERE', reason: 'The email is on file already: Ana Ruiz.' });
const bad = row(4, { firstName: '', outcome: 'BAD', reason: 'First name is missing: fill it in.' });

function plan(rows: ImportRow[]): ContactImport {
  const count = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    encoding: 'UTF-8',
    delimiter: ';',
    columns: [
      { header: 'Given name', field: 'firstName' },
      { header: 'Notes', field: null },
    ],
    counts: { create: count('CREATE'), alreadyThere: count('ALREADY_THERE'), bad: count('BAD') },
    rows,
  };
}

const input = () => document.querySelector('input[type="file"]') as HTMLInputElement;
const tab = async (name: RegExp) => {
  const find = () =>
    [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find((each) => name.test(pageText(each)));
  await see(() => find() !== undefined, true);
  find()?.click();
};
const shownLines = () => document.querySelectorAll('tbody tr').length;

async function choose(file: File) {
  await see(() => input() !== null, true);
  Object.defineProperty(input(), 'files', { value: [file], configurable: true });
  input().dispatchEvent(new Event('change', { bubbles: true }));
}

/** Drops something on an element, and tells whether the browser would do with it as it likes. */
function drop(target: Element, dropped: { types: string[]; files: File[] }): boolean {
  const over = Object.assign(new Event('dragover', { bubbles: true, cancelable: true }), { dataTransfer: dropped });
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: dropped });
  target.dispatchEvent(over);
  target.dispatchEvent(event);
  return !over.defaultPrevented || !event.defaultPrevented;
}
const fileOf = (content: string) => ({ types: ['Files'], files: [new File([content], 'dropped.csv')] });

/** Chooses a file and has it read as these lines. */
async function openPreview(rows: ImportRow[]) {
  openDesk('/contacts/import', { contacts: pageOf([]) });
  await choose(new File(['the file'], 'clients.csv'));
  (await request(0)).answer(200, plan(rows));
  await see(() => document.querySelector('h2')?.textContent, 'clients.csv');
}

describe('a file is chosen', () => {
  it('on a page of its own, to which the contacts lead, with a template to begin with', async () => {
    openDesk('/contacts', { contacts: pageOf([]) });
    (await link('Import')).click();
    await seeText('Import contacts');
    expect(location.pathname).toBe('/contacts/import');
    expect(await link('Download a template')).toMatchObject({ pathname: '/imports/contacts/template.csv' });
  });

  it('and read, which shows how far it has gone', async () => {
    openDesk('/contacts/import', {});
    await choose(new File(['a,b'], 'clients.csv'));
    const reading = await request(0);
    expect([reading.address, reading.sent]).toEqual(['/imports/contacts/preview', 'a,b']);
    reading.upload.onprogress?.({ loaded: 1, total: 4 });
    await seeText('25 % sent');
    expect(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('25');
    reading.upload.onprogress?.({ loaded: 4, total: 4 });
    await seeText('Sent. Checking every line…');
    expect(document.querySelector('[role="progressbar"]')?.hasAttribute('aria-valuenow')).toBe(false);
  });

  it('or dropped, anywhere on the page, which stays', async () => {
    openDesk('/contacts/import', {});
    await seeText('Drop a CSV file here');
    expect(drop(document.body, fileOf('dropped beside'))).toBe(false);
    expect((await request(0)).sent).toBe('dropped beside');
    await seeText('Reading dropped.csv');
    expect(drop(document.body, fileOf('too soon'))).toBe(false);
    (await request(0)).answer(200, plan([row(2)]));
    await seeText('1 line, separated by');
    expect(drop(document.body, fileOf('another'))).toBe(false);
    expect((await request(1)).sent).toBe('another');
  });

  it('while text that is dragged goes where it goes', async () => {
    openDesk('/contacts/import', {});
    await seeText('Drop a CSV file here');
    expect(drop(document.body, { types: ['text/plain'], files: [] })).toBe(true);
  });

  it.each([
    ['is refused', 422, 'The Last name column is missing.'],
    ['is too large for the API', 413, 'The file is too large.'],
  ])('that %s: it says why, and another can be chosen', async (_, status, message) => {
    openDesk('/contacts/import', {});
    await choose(new File(['x'], 'clients.csv'));
    (await request(0)).answer(status, { errors: [{ message }] });
    await see(() => pageText(document.querySelector('[role="alert"]') ?? document.createElement('p')), message);
    await choose(new File(['y'], 'clients.csv'));
    expect((await request(1)).sent).toBe('y');
  });

  it('that is too large is not sent at all', async () => {
    openDesk('/contacts/import', {});
    await choose(new File(['x'.repeat(5_242_881)], 'clients.csv'));
    await seeText('clients.csv is too large: 5 MB are taken at most.');
    expect(Request.all).toEqual([]);
  });

  it('without an answer: nothing was imported', async () => {
    openDesk('/contacts/import', {});
    await choose(new File(['x'], 'clients.csv'));
    (await request(0)).onerror?.();
    await seeText('Nothing was imported. Check your connection, then choose it again.');
  });

  it('when the session is over: signs in and comes back', async () => {
    const leave = vi.spyOn(window.location, 'assign').mockReturnValue();
    openDesk('/contacts/import', {});
    await choose(new File(['x'], 'clients.csv'));
    (await request(0)).answer(401, { errors: [{ message: 'Sign in first.' }] });
    expect(leave).toHaveBeenCalledWith('/login?next=%2Fcontacts%2Fimport');
  });
});

describe('the preview', () => {
  it('says how the file was read, what each column becomes, and what each line will do', async () => {
    await openPreview([row(2), there, bad]);
    await seeText('3 lines, separated by semicolons, in UTF-8');
    expect(pageText()).toContain('1 line is there already and left out. 1 line cannot be imported.');
    expect([...document.querySelectorAll('[aria-labelledby="columns"] li')].map((each) => pageText(each))).toEqual([
      'Given nameFirst name',
      'Notesnot imported',
    ]);
    expect([...document.querySelectorAll('tbody tr')].map((each) => pageText(each))).toEqual([
      '2Ana Ruiz 2No emailNew contact',
      '3Ana Ruiz 3No emailThe email is on file already: Ana Ruiz.',
      '4Ruiz 4No emailFirst name is missing: fill it in.',
    ]);
    expect(document.activeElement?.textContent).toBe('clients.csv');
  });

  it('shows only the problems, and the many lines in parts', async () => {
    await openPreview([...Array.from({ length: 120 }, (_, index) => row(index + 10)), bad]);
    await see(shownLines, 50);
    await seeText('50 of 121 lines');
    await press('Show more');
    await see(shownLines, 100);
    await tab(/^Only problems ?1$/);
    await see(shownLines, 1);
    await seeText('First name is missing: fill it in.');
  });

  it('offers no import where there is nobody to import', async () => {
    await openPreview([there, bad]);
    await seeText('There is nobody in this file to import.');
    expect(buttons().filter((name) => name.startsWith('Import'))).toEqual([]);
    await press('Choose another file');
    await see(() => document.activeElement === input(), true);
  });
});

describe('the import', () => {
  it('sends what was previewed, asks before it is left, and says what it has done', async () => {
    await openPreview([row(2), row(5), there, bad]);
    await press('Import 2 contacts');
    const importing = await request(1);
    expect([importing.address, importing.sent]).toEqual(['/imports/contacts', 'the file']);
    await seeText('Importing 2 contacts');
    expect(asksBeforeLeaving()).toBe(true);
    importing.answer(200, plan([row(2), row(5), there, bad]));
    await see(() => document.activeElement?.textContent, '2 contacts imported');
    expect(asksBeforeLeaving()).toBe(false);
    expect(pageText()).toContain(
      '1 line was there already. 1 line was not imported: correct it, then import the file again.',
    );
    expect(shownLines()).toBe(2);
    expect(await link('See contacts')).toMatchObject({ pathname: '/contacts' });
  });

  it.each([
    [
      'failed on our side',
      (sent: Request) => sent.answer(500, {}),
      'Nothing was imported: something went wrong on our side.',
    ],
    ['has no answer', (sent: Request) => sent.onerror?.(), 'Import the file again: nobody is imported twice.'],
    [
      'was answered by somebody else',
      (sent: Request) => sent.answer(504, {}),
      'so we can’t say whether they were imported',
    ],
  ])('that %s can be tried again', async (_, end, words) => {
    await openPreview([row(2)]);
    await press('Import 1 contact');
    end(await request(1));
    await seeText(words);
    await button('Import 1 contact');
  });

  it('is not left for another page of the dashboard without a question, Back too; it goes on either way', async () => {
    openDesk('/contacts', { contacts: pageOf([]) });
    (await link('Import')).click();
    await choose(new File(['the file'], 'clients.csv'));
    (await request(0)).answer(200, plan([row(2)]));
    await press('Import 1 contact');
    await request(1);
    history.back();
    await seeText('Leave while contacts are imported?');
    await see(() => document.activeElement?.textContent, 'Stay here');
    await press('Stay here');
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    expect(location.pathname).toBe('/contacts/import');
    expect(pageText()).toContain('Importing 1 contact');

    (await link('Trips')).click();
    await press('Leave');
    await see(() => location.pathname, '/trips');
  });

  it('that ends while the question stands answers it: the result is there to be read', async () => {
    await openPreview([row(2)]);
    await press('Import 1 contact');
    const importing = await request(1);
    (await link('Trips')).click();
    await seeText('Leave while contacts are imported?');
    importing.answer(200, plan([row(2)]));
    await see(() => document.querySelector('[role="alertdialog"]'), null);
    await see(() => document.activeElement?.textContent, '1 contact imported');
    expect(location.pathname).toBe('/contacts/import');
  });

  it('is left without a question before it begins', async () => {
    await openPreview([row(2)]);
    (await link('Trips')).click();
    await see(() => location.pathname, '/trips');
  });

  it('is left without a question once it has ended', async () => {
    await openPreview([row(2)]);
    await press('Import 1 contact');
    (await request(1)).answer(200, plan([row(2)]));
    await seeText('1 contact imported');
    (await link('Trips')).click();
    await see(() => location.pathname, '/trips');
  });
});
