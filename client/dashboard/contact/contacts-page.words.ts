import { amount, count } from '../../ui/amount.ts';

export const words = {
  title: 'Contacts',
  documentTitle: 'Contacts · Trips',
  search: 'Name or email',
  add: 'New contact',
  import: 'Import',
  noEmail: 'No email on file',
  shown: (shown: number, all: number) =>
    shown === all ? count(all, 'contact') : `${amount(shown)} of ${count(all, 'contact')}`,
  empty: {
    title: 'No contacts yet',
    text: 'Your clients will be listed here by name, each with whether they can see their trips online.',
  },
  nothingFound: (search: string) => `No contact matches “${search}”.`,
  clear: 'Clear search',
  failure: { title: 'The contacts didn’t load', text: 'Check your connection, then try again.' },
};

export const newContact = {
  title: 'New contact',
  text: 'With an email, they can be invited to the portal.',
  create: 'Create contact',
  creating: 'Creating…',
  cancel: 'Cancel',
  discard: {
    title: 'Discard the new contact?',
    text: 'What you typed was not saved.',
    keep: 'Keep editing',
    act: 'Discard',
  },
};
