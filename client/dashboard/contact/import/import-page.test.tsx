import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../testing/contact-facts.ts';
import { openDesk } from '../../testing/open-desk.tsx';
import {
  asksBeforeLeaving,
  button,
  buttons,
  descriptionOf,
  field,
  link,
  pageText,
  press,
  see,
  seeText,
} from '../../testing/screen.ts';
import type { Column, ContactImport, ImportField, ImportRow } from './contact-import.ts';

/** A request as the API sees it, to be answered by the test. */
class Request {
  static all: Request[] = [];
  /** Those of its own test. */
  readonly all = Request.all;
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
    this.all.push(this);
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

const column = (header: string, example: string, feeds: ImportField | null = null): Column => ({
  header,
  example,
  field: feeds,
});
const ofFour = (...fields: (ImportField | null)[]) => [
  column('Given name', 'Ana', fields[0]),
  column('Family', 'Ruiz', fields[1]),
  column('E-mail', 'ana@example.com', fields[2]),
  column('Notes', '', fields[3]),
];

function plan(rows: ImportRow[], columns = ofFour('firstName', 'lastName', 'email')): ContactImport {
  const count = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    encoding: 'UTF-8',
    delimiter: ';',
    columns,
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
async function openPreview(rows: ImportRow[], columns?: Column[]) {
  openDesk('/contacts/import', { contacts: pageOf([]) });
  await choose(new File(['the file'], 'clients.csv'));
  (await request(0)).answer(200, plan(rows, columns));
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
  it('says how the file was read, and what each line will do', async () => {
    await openPreview([row(2), there, bad]);
    await seeText('3 lines, separated by semicolons, in UTF-8');
    expect(pageText()).toContain('1 contact is new. 1 line is there already and left out. 1 line cannot be imported.');
    expect([...document.querySelectorAll('tbody tr')].map((each) => pageText(each))).toEqual([
      '2Ana Ruiz 2No emailNew contact',
      '3Ana Ruiz 3No emailLeft out. The email is on file already: Ana Ruiz.',
      '4Ruiz 4No emailFirst name is missing: fill it in.',
    ]);
    expect(document.activeElement?.textContent).toBe('clients.csv');
  });

  it('says how two people who share an email get on file, where that leaves one of them out', async () => {
    const told = 'Add the second one by hand, with New contact under Contacts.';
    const email = 'family@ruiz.example';
    await openPreview([row(2, { email }), { ...there, email, reason: 'The same email as in line 2.' }, bad]);
    await seeText('Left out. The same email as in line 2.');
    expect(pageText()).toContain(told);
    await tab(/^Only problems/);
    await see(() => pageText().includes(told), false);
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

const select = (label: string) => field(label) as unknown as HTMLSelectElement;
const shownIn = (label: string) => select(label).selectedOptions[0]?.text;
const selects = ['First name', 'Last name', 'Full name', 'Email', 'Phone'];

function pick(label: string, option: string): void {
  const wanted = [...select(label).options].find(({ text }) => text === option);
  select(label).value = wanted?.value ?? expect.fail(`${label} does not offer ${option}`);
  select(label).dispatchEvent(new Event('change', { bubbles: true }));
}

const previewOf = (choice: string) => `/imports/contacts/preview?${choice}`;

describe('the columns', () => {
  it('are shown as the API has read them, with what stands in them and what is left out', async () => {
    await openPreview([row(2)]);
    await seeText('Columns of the file');
    expect(selects.map(shownIn)).toEqual([
      'Given name · Ana',
      'Family · Ruiz',
      'No column',
      'E-mail · ana@example.com',
      'No column',
    ]);
    expect(pageText()).toContain('Not imported: Notes.');
    expect(pageText()).not.toContain('cannot be invited');
  });

  it('that have no name, or one in common, are told apart by their number; one that is empty is none', async () => {
    await openPreview(
      [row(2)],
      [
        column('Name', 'Ana Ruiz', 'fullName'),
        column('', '1'),
        column('Mail', 'a'),
        column('Mail', 'b'),
        column('', ''),
      ],
    );
    await seeText('Not imported: Column 2, Mail (column 3), and Mail (column 4).');
    expect([...select('Phone').options].map(({ text }) => text)).toEqual([
      'No column',
      'Name · Ana Ruiz',
      'Column 2 · 1',
      'Mail (column 3) · a',
      'Mail (column 4) · b',
    ]);
    expect(descriptionOf(select('Full name'))).toContain('Divided after the first word');
  });

  it('are changed by hand, and the preview and the import follow', async () => {
    await openPreview([row(2)]);
    select('Phone').focus();
    pick('Phone', 'Notes');
    await see(() => document.querySelector('[aria-busy="true"]') !== null, true);
    const again = await request(1);
    expect([again.address, again.sent]).toEqual([
      previewOf('firstName=1&lastName=2&fullName=&email=3&phone=4'),
      'the file',
    ]);
    await press('Import 1 contact');
    expect(Request.all).toHaveLength(2);
    again.answer(200, plan([row(2), row(3)], ofFour('firstName', 'lastName', 'email', 'phone')));
    await seeText('2 contacts are new.');
    expect(document.querySelector('[aria-busy="true"]')).toBeNull();
    expect(document.activeElement).toBe(select('Phone'));
    await press('Import 2 contacts');
    expect((await request(2)).address).toBe('/imports/contacts?firstName=1&lastName=2&fullName=&email=3&phone=4');
  });

  it('that are mixed up change places at once', async () => {
    await openPreview([row(2)], ofFour('lastName', 'firstName', 'email'));
    pick('First name', 'Given name · Ana');
    await see(() => selects.slice(0, 2).map(shownIn), ['Given name · Ana', 'Family · Ruiz']);
    expect((await request(1)).address).toBe(previewOf('firstName=1&lastName=2&fullName=&email=3&phone='));
  });

  it('that hold the full name take the place of first and last name', async () => {
    await openPreview([row(2)]);
    pick('Full name', 'Notes');
    await see(() => selects.slice(0, 3).map(shownIn), ['No column', 'No column', 'Notes']);
  });

  it('that hold a part of the name take the place of the full name', async () => {
    await openPreview([row(2)], ofFour(null, null, 'email', 'fullName'));
    pick('Last name', 'Given name · Ana');
    await see(() => selects.slice(0, 3).map(shownIn), ['No column', 'Given name · Ana', 'No column']);
  });

  it('without one for Email: a warning says what that means', async () => {
    await openPreview([row(2)]);
    pick('Email', 'No column');
    (await request(1)).answer(200, plan([row(2)], ofFour('firstName', 'lastName')));
    await seeText('No column is imported as Email: these contacts cannot be invited');
    await button('Import 1 contact');
  });

  it('that are not known are chosen by hand: until they are, nothing can be imported', async () => {
    openDesk('/contacts/import', {});
    await choose(new File(['x'], 'clients.csv'));
    const refused = (columns: Column[]) => ({ errors: [{ message: 'The Last name column is missing.', columns }] });
    (await request(0)).answer(422, refused(ofFour('firstName', null, 'email', 'email')));
    await see(() => document.querySelector('[role="alert"]')?.textContent, 'The Last name column is missing.');
    expect(document.activeElement?.textContent).toBe('clients.csv');
    expect(buttons().filter((name) => name.startsWith('Import'))).toEqual([]);
    expect(pageText()).not.toContain('cannot be invited');
    // Two that were read as Email: which one, an agent says.
    expect(shownIn('Email')).toBe('No column');
    pick('Email', 'E-mail · ana@example.com');
    (await request(1)).answer(422, refused(ofFour('firstName', null, 'email')));
    await see(() => document.querySelector('[role="alert"]')?.textContent, 'The Last name column is missing.');
    pick('Last name', 'Family · Ruiz');
    expect((await request(2)).address).toBe(previewOf('firstName=1&lastName=2&fullName=&email=3&phone='));
    (await request(2)).answer(200, plan([row(2)]));
    await button('Import 1 contact');
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });

  it('are as they were when there is no answer', async () => {
    await openPreview([row(2)]);
    pick('Email', 'No column');
    (await request(1)).onerror?.();
    await seeText('The server didn’t answer, so the change was not made.');
    expect(shownIn('Email')).toBe('E-mail · ana@example.com');
    await press('Import 1 contact');
    expect((await request(2)).address).toContain('email=3');
  });

  it('that the arrow keys only pass are not looked at', async () => {
    await openPreview([row(2)]);
    pick('Phone', 'Notes');
    pick('Phone', 'Family · Ruiz');
    pick('Phone', 'No column');
    expect((await request(1)).address).toMatch(/phone=$/);
  });

  it('changed once more do not show what comes too late for the first change', async () => {
    await openPreview([row(2)]);
    pick('Phone', 'Notes');
    const first = await request(1);
    pick('Phone', 'No column');
    const second = await request(2);
    first.answer(200, plan([row(2), row(3)], ofFour('firstName', 'lastName', 'email', 'phone')));
    // Long enough for the page to show it, if it did.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([shownIn('Phone'), buttons().includes('Import 2 contacts')]).toEqual(['No column', false]);
    second.answer(200, plan([row(2), row(3), row(4)]));
    await press('Import 3 contacts');
    expect((await request(3)).address).toBe('/imports/contacts?firstName=1&lastName=2&fullName=&email=3&phone=');
  });
});

describe('the import', () => {
  it('sends what was previewed, asks before it is left, and says what it has done', async () => {
    await openPreview([row(2), row(5), there, bad]);
    await press('Import 2 contacts');
    const importing = await request(1);
    expect([importing.address, importing.sent]).toEqual([
      '/imports/contacts?firstName=1&lastName=2&fullName=&email=3&phone=',
      'the file',
    ]);
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
