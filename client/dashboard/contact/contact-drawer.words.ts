export const drawer = {
  contact: 'Contact',
  close: 'Close',
  noEmail: 'No email on file',
  info: 'Contact Info',
  access: 'Access',
  unsaved: 'Unsaved',
  notUpToDate: 'Not up to date: the server doesn’t answer. Trying again.',
  failure: {
    title: 'The contact didn’t load',
    text: 'The page behind is fine. Check your connection, then try again.',
  },
  missing: {
    title: 'There is no such contact',
    text: 'The address may be mistyped, or belong to another agency.',
  },
};

export const discard = {
  title: (name: string | null) => `Discard your changes to ${name ?? 'the contact'}?`,
  text: 'What you typed was not saved.',
  keep: 'Keep editing',
  act: 'Discard',
};
