import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import type { GivenAgency } from '../testing/given-agency.ts';
import { clientPassword } from '../testing/given-contact.ts';
import { holdRow } from '../testing/hold-lock.ts';
import { useWorld } from '../testing/world.ts';

const world = useWorld();

type Content = string | Uint8Array<ArrayBuffer>;
interface Row {
  line: number;
  outcome: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  reason: string | null;
}

const send = (browser: Browser, path: string, body: Content, headers: Record<string, string> = {}) =>
  browser.send(path, { method: 'POST', headers: { 'content-type': 'text/csv', ...headers }, body });

async function preview({ browser }: GivenAgency, content: Content, choice = '') {
  const response = await send(browser, `/imports/contacts/preview${choice}`, content);
  return { status: response.status, ...(await response.json()) };
}

async function run({ browser }: GivenAgency, content: Content, choice = '') {
  const response = await send(browser, `/imports/contacts${choice}`, content);
  return { status: response.status, ...(await response.json()) };
}

async function onFile(agency: GivenAgency) {
  const { data } = await agency.ask('{ contacts(first: 100) { totalCount nodes { firstName lastName email phone } } }');
  return data.contacts;
}

const lines = (...rows: string[]) => `${rows.join('\r\n')}\r\n`;
const told = ({ rows }: { rows: Row[] }) => rows.map(({ line, outcome, reason }) => [line, outcome, reason]);
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

describe('an import', () => {
  test('says first what it would do, line by line, and does nothing', async () => {
    const agency = await world.agency();
    await agency.contact({ firstName: 'Ana', lastName: 'Ruiz', email: 'Ana@Example.com' });
    const file = lines(
      'First name,Last name,Email,Phone',
      'Mateo,Ruiz,mateo@example.com,+34 600 000 000',
      'Anna,Ruiz, ana@EXAMPLE.com ,',
      'Mia,Berg,MATEO@example.com,',
      ',Vidal,jorge@example,',
      'Lucía,Ruiz,,',
    );
    expect(await preview(agency, file)).toMatchObject({
      status: 200,
      encoding: 'UTF-8',
      delimiter: ',',
      counts: { create: 2, alreadyThere: 2, bad: 1 },
      errors: [],
      rows: [
        { line: 2, outcome: 'CREATE', firstName: 'Mateo', email: 'mateo@example.com', phone: '+34 600 000 000' },
        { line: 3, outcome: 'ALREADY_THERE', reason: 'The email is on file already: Ana Ruiz.' },
        { line: 4, outcome: 'ALREADY_THERE', reason: 'The same email as in line 2.' },
        {
          line: 5,
          outcome: 'BAD',
          reason:
            'First name is missing: fill it in. “jorge@example” is not an email address. Check it for typing errors.',
        },
        { line: 6, outcome: 'CREATE', firstName: 'Lucía', email: '', reason: null },
      ],
    });
    expect((await onFile(agency)).totalCount).toBe(1);
  });

  test('makes a contact of each line that can be one, as if it were typed', async () => {
    const agency = await world.agency();
    const file = lines('First name,Last name,Email,Phone', ' Ana , Ruiz , Ana@Example.com ,  ', 'x,,,');
    expect(await run(agency, file)).toMatchObject({ status: 200, counts: { create: 1, alreadyThere: 0, bad: 1 } });
    expect((await onFile(agency)).nodes).toEqual([
      { firstName: 'Ana', lastName: 'Ruiz', email: 'Ana@Example.com', phone: null },
    ]);
    const { data } = await agency.ask(
      '{ contacts { nodes { portalAccount { availableActions { action blocker { code } } } } } }',
    );
    expect(data.contacts.nodes[0].portalAccount.availableActions).toEqual([{ action: 'SEND_INVITE', blocker: null }]);
  });

  test('leaves what a line does not say as empty as a form does', async () => {
    const agency = await world.agency();
    await run(agency, lines('First name,Last name,Email,Phone', 'Ana,Ruiz,,'));
    const typed =
      'mutation { contactCreate(input: { firstName: "Ben", lastName: "Ruiz", email: "", phone: "" }) { contact { id } } }';
    await agency.ask(typed);
    const { rows } = await world.app.pool.query(
      'select distinct email, email_normalized, phone from contact where agency_id = $1',
      [agency.facts.id],
    );
    expect(rows).toEqual([{ email: null, email_normalized: null, phone: null }]);
  });

  test('made twice makes nobody twice, with an email or without', async () => {
    const agency = await world.agency();
    const file = lines(
      'First name,Last name,Email,Phone',
      'Ana,Ruiz,ana@example.com,',
      'Mateo,Ruiz,,',
      'Mateo,Ruiz,,+34 600',
    );
    expect((await run(agency, file)).counts).toEqual({ create: 3, alreadyThere: 0, bad: 0 });
    const again = await run(agency, file);
    expect(again.counts).toEqual({ create: 0, alreadyThere: 3, bad: 0 });
    expect(told(again)[1]).toEqual([3, 'ALREADY_THERE', 'Is on file already: Mateo Ruiz.']);
    expect((await onFile(agency)).totalCount).toBe(3);
  });

  test('knows who has no email in the file by name and phone, whatever is on file beside them', async () => {
    const agency = await world.agency();
    await agency.contact({ firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com', phone: '+34 600' });
    const file = lines(
      'First name,Last name,Email,Phone',
      'Ana,Ruiz,,+34 600',
      'Ana,Ruiz,,+34 601',
      'ana,Ruiz,,+34 600',
    );
    expect((await run(agency, file)).rows.map(({ outcome }: Row) => outcome)).toEqual([
      'ALREADY_THERE',
      'CREATE',
      'CREATE',
    ]);
  });

  test('made by two agents at once makes nobody twice', async () => {
    const agency = await world.agency();
    const file = lines('First name,Last name', ...Array.from({ length: 200 }, (_, index) => `Ana,Ruiz ${index}`));
    const colleague = await agency.colleague();
    const lock = await holdRow(world, 'agency', agency.facts.id);
    const underWay = Promise.all(
      [agency.browser, colleague].map(async (browser) => (await send(browser, '/imports/contacts', file)).json()),
    );
    await lock.untilWaiting(2);
    await lock.release();
    const both = await underWay;
    expect(both.map(({ counts }) => counts.create).sort()).toEqual([0, 200]);
    expect((await onFile(agency)).totalCount).toBe(200);
  });

  test('R2 takes no notice of another agency’s contacts', async () => {
    const [agency, other] = [await world.agency(), await world.agency()];
    await other.contact({ email: 'ana@example.com' });
    const file = lines('First name,Last name,Email', 'Ana,Ruiz,ana@example.com');
    expect((await run(agency, file)).counts.create).toBe(1);
    expect((await onFile(other)).totalCount).toBe(1);
  });

  test('of 10,000 lines is done in one go, and found again by the next', async () => {
    const agency = await world.agency();
    const rows = Array.from({ length: 10_000 }, (_, index) => `Ana${index},Ruiz,ana${index}@example.com,+34 ${index}`);
    const file = lines('First name,Last name,Email,Phone', ...rows);
    const answer = await run(agency, file);
    expect(answer.counts).toEqual({ create: 10_000, alreadyThere: 0, bad: 0 });
    expect(answer.rows).toHaveLength(10_000);
    expect((await onFile(agency)).totalCount).toBe(10_000);
    expect((await preview(agency, file)).counts).toEqual({ create: 0, alreadyThere: 10_000, bad: 0 });
  });

  test('that fails on our side leaves nothing behind', async () => {
    const agency = await world.agency();
    await world.app.pool.query(
      `create or replace function refuse_last() returns trigger language plpgsql as
        $$ begin if new.last_name = 'Last' then raise exception 'refused'; end if; return new; end $$;
       create trigger refuse_last before insert on contact for each row execute function refuse_last()`,
    );
    try {
      const file = lines('First name,Last name', 'Ana,First', 'Ana,Last');
      expect(await run(agency, file)).toMatchObject({
        status: 500,
        errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      });
      expect((await onFile(agency)).totalCount).toBe(0);
    } finally {
      await world.app.pool.query('drop trigger refuse_last on contact');
    }
  });
});

describe('a file is read', () => {
  const header = 'First name,Last name,Email,Phone';
  const people = ({ rows }: { rows: Row[] }) => rows.map(({ firstName, lastName }) => `${firstName} ${lastName}`);

  test.each([
    ['line feeds', `${header}\nAna,Ruiz,,\nBen,Ruiz,,\n`],
    ['Windows’ line breaks', `${header}\r\nAna,Ruiz,,\r\nBen,Ruiz,,\r\n`],
    ['old line breaks', `${header}\rAna,Ruiz,,\rBen,Ruiz,,\r`],
    ['a byte order mark', `\ufeff${header}\nAna,Ruiz,,\nBen,Ruiz,,\n`],
    ['semicolons', 'First name;Last name;Email\nAna;Ruiz;\nBen;Ruiz;\n'],
    ['tabs', 'First name\tLast name\tEmail\nAna\tRuiz\t\nBen\tRuiz\t\n'],
    ['no break at its end', `${header}\nAna,Ruiz,,\nBen,Ruiz,,`],
    ['empty lines and lines of separators', `${header}\n\nAna,Ruiz,,\n,,,\n  \nBen,Ruiz,,\n,,,\n`],
    ['other words, order and capitals', 'E-MAIL ADDRESS,surname,Notes,FIRST_NAME\n,Ruiz,x,Ana\n,Ruiz,,Ben\n'],
    ['cells that Excel leaves out at the end', `${header}\nAna,Ruiz\nBen,Ruiz\n`],
  ])('with %s', async (_, file) => {
    const answer = await preview(await world.agency(), file);
    expect(people(answer)).toEqual(['Ana Ruiz', 'Ben Ruiz']);
    expect(answer.counts).toEqual({ create: 2, alreadyThere: 0, bad: 0 });
  });

  test('with quoted cells: separators, quotation marks and line breaks in them are text, and lines keep their number', async () => {
    const file = `First name,Last name,Notes\n"Ana, María","Ruiz ""Gil""","two\nlines"\nBen,O'Brien "Jr",\n,Vidal,\n`;
    const answer = await preview(await world.agency(), file);
    expect(people(answer)).toEqual(['Ana, María Ruiz "Gil"', 'Ben O\'Brien "Jr"', ' Vidal']);
    expect(answer.rows.map(({ line }: Row) => line)).toEqual([2, 4, 5]);
  });

  test.each(['\n', '\r\n', '\r', ' \r\n\r\n '])(
    'with %j in a name as one space, in the preview as on file, and the names on file are found by it',
    async (lineBreak) => {
      const agency = await world.agency();
      const file = `${header}\n"Ana${lineBreak}María","Ruiz${lineBreak}",,\nBen,Ruiz,,\n`;
      expect(people(await preview(agency, file))).toEqual(['Ana María Ruiz', 'Ben Ruiz']);
      expect((await run(agency, file)).counts).toEqual({ create: 2, alreadyThere: 0, bad: 0 });
      expect((await onFile(agency)).nodes[0]).toMatchObject({ firstName: 'Ana María', lastName: 'Ruiz' });
      expect((await run(agency, file)).counts).toEqual({ create: 0, alreadyThere: 2, bad: 0 });
    },
  );

  test('but no other hidden character is taken for a space', async () => {
    const file = `${header}\n"Ana\tMaría",Ruiz,,\nAna\u2028María,Ruiz,,\n`;
    const reason = 'First name has a hidden character: type it by hand instead of pasting it.';
    expect(told(await preview(await world.agency(), file))).toEqual([
      [2, 'BAD', reason],
      [3, 'BAD', reason],
    ]);
  });

  test('in Windows-1252, as Excel saves, and in UTF-16', async () => {
    const agency = await world.agency();
    const windows = await preview(
      agency,
      bytes('First name;Last name\r\nJos', [0xe9], ';Mu', [0xf1], 'oz ', [0x80], '\r\n'),
    );
    expect(windows).toMatchObject({ encoding: 'Windows-1252', delimiter: ';' });
    expect(people(windows)).toEqual(['José Muñoz €']);
    const utf16 = await preview(
      agency,
      new Uint8Array(Buffer.from('\ufeffFirst name\tLast name\r\nJosé\tMuñoz\r\n', 'utf16le')),
    );
    expect(utf16).toMatchObject({ encoding: 'UTF-16', delimiter: '\t' });
    expect(people(utf16)).toEqual(['José Muñoz']);
  });

  test.each([0, 1, 2, 3])(
    'with letters of several bytes wherever it is divided for reading, %i bytes on',
    async (bytesOn) => {
      const rows = Array.from({ length: 400 }, (_, index) => `${'🛶'.repeat(90)},Ruiz${index}`);
      rows[0] = `${'x'.repeat(bytesOn)}${rows[0]}`;
      const answer = await preview(await world.agency(), lines('First name,Last name', ...rows));
      expect(answer.rows.map(({ firstName, lastName }: Row) => `${firstName},${lastName}`)).toEqual(rows);
    },
  );

  test('and says which columns become what, with what stands in each', async () => {
    const file = 'Mobile,Given Name, Family-name ,"Notes\n(old)",Name\n,Ana,Ruiz,x,\n1,Ben,Ruiz,,\n';
    const { columns } = await preview(await world.agency(), file);
    expect(columns).toEqual([
      { header: 'Mobile', example: '1', field: 'phone' },
      { header: 'Given Name', example: 'Ana', field: 'firstName' },
      { header: 'Family-name', example: 'Ruiz', field: 'lastName' },
      { header: 'Notes (old)', example: 'x', field: null },
      { header: 'Name', example: '', field: null },
    ]);
  });

  test('with a whole name, which is divided', async () => {
    const agency = await world.agency();
    const file = lines('Name;Email', 'Ana María Ruiz;ana@example.com', '"Ruiz, Ben";', 'Cleo;');
    expect((await preview(agency, file)).rows).toMatchObject([
      { outcome: 'CREATE', firstName: 'Ana', lastName: 'María Ruiz', email: 'ana@example.com' },
      { outcome: 'CREATE', firstName: 'Ben', lastName: 'Ruiz' },
      { outcome: 'BAD', firstName: 'Cleo', reason: 'Last name is missing: fill it in.' },
    ]);
  });

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['commas', ','],
  ])('and divided by %s where no column is known', async (_, delimiter) => {
    const file = lines('Vorname|"Mail, Fax; Telex"|Stadt', 'Ana|x|Bonn').replaceAll('|', delimiter);
    const { errors } = await preview(await world.agency(), file);
    expect(errors[0].columns.map(({ header }: { header: string }) => header)).toEqual([
      'Vorname',
      'Mail, Fax; Telex',
      'Stadt',
    ]);
  });

  test('the template is one', async () => {
    const agency = await world.agency();
    const response = await agency.browser.visit('/imports/contacts/template.csv');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="contacts.csv"');
    const answer = await preview(agency, bytes(await response.bytes().then((read) => [...read]), 'Ana,Ruiz,,\r\n'));
    expect(answer.columns.map(({ field }: { field: string }) => field)).toEqual([
      'firstName',
      'lastName',
      'email',
      'phone',
    ]);
    expect(answer.counts.create).toBe(1);
  });
});

describe('a bad line is named with its reason', () => {
  const reasons = async (file: string) => told(await preview(await world.agency(), file));

  test('the last one, where the file breaks off', async () => {
    expect(await reasons('First name,Last name,Email\nAna,Ruiz,a@example.com\nBen,Rui')).toEqual([
      [2, 'CREATE', null],
      [3, 'BAD', 'The file breaks off in this line. Save it again, whole.'],
    ]);
  });

  test('where a quotation mark is not closed: what is before it is read', async () => {
    expect(await reasons('First name,Last name\nAna,Ruiz\nBen,"Ruiz\nCleo,Ruiz\n')).toEqual([
      [2, 'CREATE', null],
      [3, 'BAD', expect.stringContaining('A quotation mark opens here and is not closed')],
    ]);
  });

  test('where there are more cells than columns', async () => {
    expect(await reasons('First name,Last name\nAna,Ruiz,Gil\nBen,Ruiz,\n')).toEqual([
      [2, 'BAD', expect.stringContaining('more cells than the file has columns')],
      [3, 'CREATE', null],
    ]);
  });

  test.each([
    '=HYPERLINK("http://evil.example"),Ruiz,,',
    'Ana,@SUM(A1),,',
    'Ana,-2+3,,',
    "Ana,Ruiz,=cmd|'/C'!A0@example.com,",
    "Ana,Ruiz,,+1+cmd|'/C calc'!A0",
    'Ana,Ruiz,,=1+1',
  ])('where a cell is a formula: %s', async (row) => {
    const file = `First name,Last name,Email,Phone\n${row}\n`;
    expect(await reasons(file)).toEqual([[2, 'BAD', expect.stringMatching(/starts as a formula does/)]]);
  });

  test.each([
    [
      'Outlook',
      'First Name,Middle Name,Last Name,E-mail Address,E-mail 2 Address,Mobile Phone,Home Phone\nAna,M,Ruiz,ana@example.com,b@example.com,1,2\n',
    ],
    [
      'Google',
      'Given Name,Family Name,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value\nAna,Ruiz,ana@example.com,b@example.com,1\n',
    ],
    [
      'Excel, which names its separator first',
      'sep=;\r\nFirst name;Last name;Email;Phone\r\nAna;Ruiz;ana@example.com;1\r\n',
    ],
  ])('the export of %s is known by its columns', async (_, file) => {
    const agency = await world.agency();
    await run(agency, file);
    const { data } = await agency.ask('{ contacts { nodes { firstName lastName email phone } } }');
    expect(data.contacts.nodes).toEqual([{ firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com', phone: '1' }]);
  });

  test('while a phone number may start with a plus sign', async () => {
    const file = 'First name,Last name,Phone\nAna,Ruiz,+34 600-000 (000)\nBen,Ruiz,+1 555 0100 ext. 5\n';
    expect((await reasons(file)).map(([, outcome]) => outcome)).toEqual(['CREATE', 'CREATE']);
  });
});

describe('a file is refused in words', () => {
  test.each([
    ['an empty one', '', 'EMPTY', 'There are no contacts in this file.'],
    ['one with nothing but columns', 'First name,Last name\r\n', 'EMPTY', 'There are no contacts in this file.'],
    ['a workbook', bytes('PK', [3, 4, 0, 0]), 'NOT_CSV', 'This is no CSV file.'],
    [
      'one without a line of columns',
      'Ana,Ruiz,ana@example.com\nBen,Ruiz,ben@example.com\n',
      'NO_HEADER',
      'The first line of the file is a contact already.',
    ],
    [
      'one whose first line cannot be read',
      'First name,"Last name\nAna,Ruiz\n',
      'NO_HEADER',
      'Line 1: A quotation mark',
    ],
    [
      'one with too many lines',
      `First name,Last name\n${'Ana,Ruiz\n'.repeat(20_001)}`,
      'TOO_MANY_ROWS',
      'more than 20,000 contacts',
    ],
  ])('%s', async (_, file, code, message) => {
    const agency = await world.agency();
    for (const answer of [await preview(agency, file), await run(agency, file)])
      expect(answer).toEqual({ status: 422, errors: [{ code, message: expect.stringContaining(message) }] });
    expect((await onFile(agency)).totalCount).toBe(0);
  });

  test.each([
    [
      'one without names',
      'Email,Phone\na@example.com,1\n',
      'The First name and Last name columns are missing. Choose them, or one column that holds the full name.',
      ['email', 'phone'],
    ],
    [
      'one without last names',
      'First name,Email\nAna,\n',
      'The Last name column is missing. Choose it, or one column that holds the full name.',
      ['firstName', 'email'],
    ],
    [
      'one with a column twice',
      'First name,Last name,Email,E-mail\nA,R,,\n',
      'More than one column is read as Email: “Email” and “E-mail”. Choose the one to import.',
      ['firstName', 'lastName', 'email', 'email'],
    ],
  ])('%s, with its columns to choose from', async (_, file, message, fields) => {
    const agency = await world.agency();
    for (const answer of [await preview(agency, file), await run(agency, file)]) {
      expect(answer).toEqual({
        status: 422,
        errors: [{ code: 'WRONG_COLUMNS', message, columns: expect.any(Array) }],
      });
      expect(answer.errors[0].columns.map(({ field }: { field: string | null }) => field)).toEqual(fields);
    }
    expect((await onFile(agency)).totalCount).toBe(0);
  });

  test('20,000 lines are not too many', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `Ana,${index}\n`).join('');
    expect((await preview(await world.agency(), `First name,Last name\n${rows}`)).counts.create).toBe(20_000);
  });

  test('one over 5 MB: 413, typed', async () => {
    const { browser } = await world.agency();
    const response = await send(browser, '/imports/contacts/preview', 'x'.repeat(5_242_881));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('5 MB') }],
    });
  });

  test('one sent as something else: 415', async () => {
    const { browser } = await world.agency();
    for (const type of ['text/plain', 'application/json', 'multipart/form-data'])
      expect((await send(browser, '/imports/contacts', 'x', { 'content-type': type })).status).toBe(415);
  });

  test('too many in an hour: 429 with when to try again', async () => {
    const agency = await world.agency();
    const statuses = new Set<number>();
    for (let each = 0; each < 120; each += 1) statuses.add((await preview(agency, '')).status);
    expect([...statuses]).toEqual([422]);
    expect(await preview(agency, '')).toMatchObject({
      status: 429,
      errors: [{ code: 'RATE_LIMITED', retryAt: expect.any(String) }],
    });
  });
});

describe('columns are chosen by hand', () => {
  const file = lines('Vorname;Nachname;Kontakt;Handy', 'Ana;Ruiz;ana@example.com;1', 'Ben;Ruiz;;2');

  test('by their numbers, for the preview and the import, and nothing else is imported', async () => {
    const agency = await world.agency();
    const choice = '?firstName=1&lastName=2&fullName=&email=3&phone=';
    const answer = await preview(agency, file, choice);
    expect(answer).toMatchObject({ status: 200, delimiter: ';', counts: { create: 2, alreadyThere: 0, bad: 0 } });
    expect(answer.columns).toEqual([
      { header: 'Vorname', example: 'Ana', field: 'firstName' },
      { header: 'Nachname', example: 'Ruiz', field: 'lastName' },
      { header: 'Kontakt', example: 'ana@example.com', field: 'email' },
      { header: 'Handy', example: '1', field: null },
    ]);
    expect((await run(agency, file, choice)).counts.create).toBe(2);
    expect((await onFile(agency)).nodes).toEqual([
      { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com', phone: null },
      { firstName: 'Ben', lastName: 'Ruiz', email: null, phone: null },
    ]);
  });

  test('against what their names say', async () => {
    const named = lines('First name,Last name,Email,E-mail', 'Ruiz,Ana,old@example.com,ana@example.com');
    expect((await preview(await world.agency(), named, '?firstName=2&lastName=1&email=4')).rows).toMatchObject([
      { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com', outcome: 'CREATE' },
    ]);
  });

  test('and one column may hold the full name', async () => {
    const wholes = lines('Kunde,Mail', 'Ana Ruiz,ana@example.com');
    expect((await preview(await world.agency(), wholes, '?fullName=1&email=2')).rows).toMatchObject([
      { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com' },
    ]);
  });

  const oneToFour = 'name a column of the file by its number, 1 to 4.';
  test.each([
    [
      '?firstName=1&lastName=2&email=5',
      'UNKNOWN_COLUMN',
      'email',
      `Email cannot be read from column “5”: ${oneToFour}`,
    ],
    [
      '?firstName=0&lastName=2',
      'UNKNOWN_COLUMN',
      'firstName',
      `First name cannot be read from column “0”: ${oneToFour}`,
    ],
    ['?fullName=-1', 'UNKNOWN_COLUMN', 'fullName', `Full name cannot be read from column “-1”: ${oneToFour}`],
    ['?phone=Handy', 'UNKNOWN_COLUMN', 'phone', `Phone cannot be read from column “Handy”: ${oneToFour}`],
    ['?email=1&email=2', 'UNKNOWN_COLUMN', 'email', `Email cannot be read from column “1,2”: ${oneToFour}`],
    [
      '?e-mail=1',
      'UNKNOWN_FIELD',
      'e-mail',
      '“e-mail” is not a field of a contact. Name one of these: firstName, lastName, fullName, email, phone.',
    ],
    ['?__proto__=1', 'UNKNOWN_FIELD', '__proto__', expect.stringContaining('is not a field')],
    [
      '?email=3&phone=3',
      'COLUMN_TWICE',
      'phone',
      'Column 3 is chosen for both Email and Phone. Choose another for one of them.',
    ],
    [
      '?email=3',
      'WRONG_COLUMNS',
      undefined,
      expect.stringContaining('The First name and Last name columns are missing.'),
    ],
    [
      '?fullName=1&lastName=2',
      'WRONG_COLUMNS',
      undefined,
      'A full name is divided into first name and last name: choose either that or a column for each.',
    ],
  ])('but not so: %s', async (choice, code, field, message) => {
    const agency = await world.agency();
    for (const { status, errors } of [await preview(agency, file, choice), await run(agency, file, choice)]) {
      expect(status).toBe(422);
      expect(errors).toMatchObject([{ code, message, columns: [{ header: 'Vorname' }, {}, {}, { header: 'Handy' }] }]);
      expect(errors[0].field).toBe(field);
    }
    expect((await onFile(agency)).totalCount).toBe(0);
  });
});

describe('only an agent may import', () => {
  const file = 'First name,Last name\nAna,Ruiz\n';

  test('nobody else, and no page of others in an agent’s name', async () => {
    const agency = await world.agency();
    expect((await send(world.browser(), '/imports/contacts', file)).status).toBe(401);
    expect((await send(agency.browser, '/imports/contacts', file, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
    const client = world.browser();
    await (await (await agency.contact()).claimed()).signIn(clientPassword, client);
    expect((await send(client, '/imports/contacts', file)).status).toBe(401);
    expect((await onFile(agency)).totalCount).toBe(1);
  });
});
