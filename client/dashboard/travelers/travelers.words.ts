export const adding = {
  open: 'Add',
  openWhat: 'travelers',
  first: 'Add traveler',
  title: 'Add travelers',
  search: 'Name or email of a contact',
  list: 'Contacts',
  noEmail: 'No email on file',
  onTrip: 'On this trip',
  adding: 'Adding…',
  nobody: 'Nobody is on file yet. Add the first contact here.',
  nothingFound: (search: string) => `No contact matches “${search}”.`,
  more: 'More contacts match: type more of the name.',
  failure: 'The contacts didn’t load. Check your connection, then type again.',
  newContact: 'New contact',
  done: 'Done',
  added: (name: string) => `${name} added`,
  already: (name: string) => `${name} is on this trip already.`,
  turnedAway: (name: string) => `${name} was not added: the server is busy. Try again in a moment.`,
  noAnswer: (name: string) =>
    `The server didn’t answer, so we can’t say whether ${name} was added. Look at the list behind, then try again.`,
};

export const newTraveler = {
  title: 'Add a new contact',
  lead: 'Goes on file and on this trip. With an email, they can be invited to the portal.',
  submit: 'Create and add',
  busy: 'Adding…',
  cancel: 'Cancel',
  onFileOnly: (name: string, why: string) => `${name} is on file, but not on this trip yet. ${why}`,
  discard: {
    title: 'Discard the new contact?',
    text: 'What you typed was not saved.',
    keep: 'Keep editing',
    act: 'Discard',
  },
};

export const primary = {
  act: 'Make primary',
  done: (name: string) => `${name} is now the primary traveler`,
  turnedAway: 'The primary traveler is as before: the server is busy. Try again in a moment.',
  noAnswer: 'The server didn’t answer, so we can’t say who is the primary traveler now. Look again in a moment.',
  gone: (name: string) => `${name} is not on this trip any more`,
};

export const removal = {
  open: 'Remove from trip',
  title: (name: string) => `Remove ${name} from this trip?`,
  stays: (firstName: string) => `${firstName} stays on file, and portal access is not touched.`,
  leavesPortal: (firstName: string) => `This trip will no longer show in ${firstName}’s portal.`,
  noPrimary: 'The trip then has no primary traveler until you choose one.',
  keep: 'Keep on trip',
  act: 'Remove',
  busy: 'Removing…',
  done: (name: string) => `${name} is off the trip`,
  already: (name: string) => `${name} was off the trip already`,
  turnedAway: (name: string) => `${name} is still on the trip: the server is busy. Try again in a moment.`,
  noAnswer: (name: string) =>
    `The server didn’t answer, so we can’t say whether ${name} is off the trip. Look again in a moment.`,
};
