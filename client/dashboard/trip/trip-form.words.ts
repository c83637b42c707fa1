const discardText = {
  text: 'What you typed was not saved.',
  keep: 'Keep editing',
  act: 'Discard',
};

export const tripForm = {
  name: 'Name',
  startsOn: 'First day',
  endsOn: 'Last day',
  unfinished: 'This date is not complete: finish it, or clear it.',
  cancel: 'Cancel',
  noAnswer: 'The server didn’t answer, so we can’t say whether it was saved. Check your connection, then save again.',
};

export const newTrip = {
  open: 'New trip',
  title: 'New trip',
  text: 'A name is enough. Dates can wait.',
  submit: 'Create trip',
  busy: 'Creating…',
  discard: { title: 'Discard the new trip?', ...discardText },
};

export const editTrip = {
  open: 'Edit trip',
  title: 'Edit trip',
  submit: 'Save',
  busy: 'Saving…',
  saved: 'Trip saved',
  discard: (name: string) => ({ title: `Discard your changes to ${name}?`, ...discardText }),
};
