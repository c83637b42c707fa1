import { count } from '../../ui/amount.ts';

export const words = {
  title: 'From an empty desk to a client in the portal',
  lead: 'Five stops, about ten minutes. You can leave and come back.',
  done: 'done',
  agency: {
    title: 'Your agency',
    text: (name: string) => `${name}, with your name on it.`,
    way: 'Add your logo and colour',
  },
  contacts: {
    title: 'Your clients',
    text: 'Import them from a file, or put them on file one by one.',
    done: (amount: number) => `${count(amount, 'contact')} on file.`,
    way: 'Add more',
  },
  trip: {
    title: 'Your first trip',
    text: 'A name is enough. Dates can wait.',
    name: 'Name',
    create: 'Create trip',
    creating: 'Creating…',
    done: (name: string) => `${name} is made.`,
    way: 'Open it',
  },
  travelers: {
    title: 'Its travelers',
    text: 'Who is going, and an email for whoever should see it online.',
    act: 'Add travelers',
    done: 'Somebody is going.',
  },
  invite: {
    title: 'The first invite',
    text: 'One click in the Travelers card, or by itself with your first proposal.',
    act: 'Open the trip',
    way: 'Set that up',
  },
  gmail: {
    title: 'From your own address',
    text: (email: string, agency: string) =>
      `Connect Gmail, and what you send by hand comes from ${email}. Without it, mail still goes out as ${agency}.`,
    way: 'Connect Gmail',
  },
  token: {
    title: 'Coming from another tool?',
    text: 'Contacts and trips can be made over the API.',
    way: 'Create a token',
  },
};
