import { amount, count } from '../../../ui/amount.ts';
import type { Column, ContactImport, ImportField, ImportOutcome } from './contact-import.ts';

const contacts = (many: number) => count(many, 'contact');
const lines = (many: number) => count(many, 'line');
const separators = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

export const page = {
  title: 'Import contacts',
  documentTitle: 'Import contacts · Trips',
  breadcrumb: 'Breadcrumb',
  contacts: 'Contacts',
};

export const choosing = {
  drop: 'Drop a CSV file here',
  or: 'or',
  choose: 'Choose a file',
  what: 'One line for each client: first name and last name, email and phone where you have them. Up to 5 MB and 20,000 lines.',
  nothingYet: 'You see what each line will do before anything is imported.',
  template: 'Download a template',
};

export const progress = {
  reading: (name: string) => `Reading ${name}`,
  importing: (amount: number) => `Importing ${contacts(amount)}`,
  sending: (percent: number) => `${percent} % sent`,
  working: 'Sent. Checking every line…',
  writing: 'Sent. Writing them down, all or none…',
};

export const leaving = {
  title: 'Leave while contacts are imported?',
  text: 'The import goes on without this page, and you will not see which lines it leaves out.',
  keep: 'Stay here',
  act: 'Leave',
};

export const previewing = {
  facts: ({ rows, delimiter, encoding }: ContactImport) =>
    `${lines(rows.length)}, separated by ${separators[delimiter]}, in ${encoding}`,
  another: 'Choose another file',
  run: (amount: number) => `Import ${contacts(amount)}`,
  summary: ({ create, alreadyThere, bad }: ContactImport['counts']) =>
    [
      create > 0
        ? `${contacts(create)} ${create === 1 ? 'is' : 'are'} new.`
        : 'There is nobody in this file to import.',
      alreadyThere > 0 && `${lines(alreadyThere)} ${alreadyThere === 1 ? 'is' : 'are'} there already and left out.`,
      bad > 0 && `${lines(bad)} cannot be imported.`,
    ]
      .filter(Boolean)
      .join(' '),
  noEmail: 'No column is imported as Email: these contacts cannot be invited until each has an address.',
};

const fields: Record<ImportField, string> = {
  firstName: 'First name',
  lastName: 'Last name',
  fullName: 'Full name',
  email: 'Email',
  phone: 'Phone',
};

/** What a column is called; by its number too where that alone does not tell it. Nothing for one that is empty. */
function nameOf(columns: readonly Column[], index: number): string {
  const { header = '', example = '' } = columns[index] ?? {};
  if (!header) return example && `Column ${index + 1}`;
  const isAlone = columns.filter((column) => column.header === header).length === 1;
  return isAlone ? header : `${header} (column ${index + 1})`;
}

const named = new Intl.ListFormat();
const MOST_NAMED = 8;

export const columns = {
  title: 'Columns of the file',
  fields,
  none: 'No column',
  nameOf,
  optionOf: (all: readonly Column[], index: number) =>
    [nameOf(all, index), all[index]?.example].filter(Boolean).join(' · '),
  divided: 'Divided after the first word, or at the comma of “Ruiz, Ana”.',
  leftOut: (names: string[]) => {
    const more = names.length - MOST_NAMED;
    const shown = more > 1 ? [...names.slice(0, MOST_NAMED), `${amount(more)} more`] : names;
    return `Not imported: ${named.format(shown)}.`;
  },
};

export const results = {
  title: ({ create }: ContactImport['counts']) => `${contacts(create)} imported`,
  rest: ({ alreadyThere, bad }: ContactImport['counts']) =>
    [
      alreadyThere > 0 && `${lines(alreadyThere)} ${alreadyThere === 1 ? 'was' : 'were'} there already.`,
      bad > 0 &&
        `${lines(bad)} ${bad === 1 ? 'was' : 'were'} not imported: correct ${bad === 1 ? 'it' : 'them'}, then import the file again. Nobody is imported twice.`,
    ]
      .filter(Boolean)
      .join(' '),
  contacts: 'See contacts',
  another: 'Import another file',
};

export const table = {
  filterBy: 'Lines',
  filters: { ALL: 'All', CREATE: 'New', ALREADY_THERE: 'Already there', BAD: 'Only problems' },
  line: 'Line',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  outcome: {
    title: 'What happens',
    CREATE: () => 'New contact',
    ALREADY_THERE: (reason) => `Left out. ${reason}`,
    BAD: (reason) => reason,
  } satisfies Record<ImportOutcome, (reason: string) => string> & { title: string },
  sharedEmail: 'Do two people share an email? Add the second one by hand, with New contact under Contacts.',
  count: amount,
  noName: 'No name',
  noEmail: 'No email',
  lineOf: (line: number) => `Line ${line}`,
  shown: (shown: number, all: number) => (shown === all ? lines(all) : `${amount(shown)} of ${lines(all)}`),
};

export const faults = {
  tooLarge: (name: string) => `${name} is too large: 5 MB are taken at most. Divide it, and import the parts.`,
  unreadable: (name: string) =>
    `${name} could not be read from your computer. Close it in other programs, then choose it again.`,
  notRead: (name: string) =>
    `The server didn’t answer, so ${name} could not be read. Nothing was imported. Check your connection, then choose it again.`,
  notLookedAt:
    'The server didn’t answer, so the change was not made. Check your connection, then choose the column again.',
  failed: 'Nothing was imported: something went wrong on our side. Try again in a moment.',
  unanswered:
    'The server didn’t answer, so we can’t say whether they were imported. Import the file again: nobody is imported twice.',
};
