import type { ReactNode } from 'react';

export const page = {
  title: 'Client portal',
  documentTitle: 'Client portal · Trips',
  lead: 'How clients get in, and what they see.',
  failure: { title: 'The settings didn’t load', text: 'Check your connection, then try again.' },
};

/** Of every form here. */
export const saving = {
  busy: 'Saving…',
  saved: 'Saved',
  noAnswer: 'The server didn’t answer, so we can’t say whether it was saved. Check your connection, then save again.',
  turnedAway: 'Nothing was saved: the server is busy. Try again in a moment.',
};

export const leaving = {
  title: 'Leave without saving?',
  text: 'What you changed here is not saved yet.',
  keep: 'Stay here',
  act: 'Leave',
};

export const invites = {
  title: 'Invites',
  toggle: 'Send a portal invite on first share',
  help: 'The first proposal or invoice you share on a trip invites its primary traveler, or else the first one with an email. Once per trip. Anyone with an account is left alone.',
  save: 'Save',
  unsaved: 'Unsaved',
};

export const branding = {
  title: 'Branding',
  lead: 'What your clients see in email and in the portal. “Trips” appears nowhere.',
  fields: { name: 'Agency name', logoUrl: 'Logo', brandColor: 'Brand colour', timeZone: 'Time zone' },
  save: 'Save branding',
  unsaved: (fields: string[]) => `Unsaved: ${fields.join(', ')}`,
  unsavedNames: { name: 'name', logoUrl: 'logo', brandColor: 'colour', timeZone: 'time zone' },
};

export const logo = {
  choose: 'Upload…',
  replace: 'Replace…',
  remove: 'Remove',
  uploading: 'Uploading…',
  address: 'Or the address of one',
  addressHelp: 'An https address. The picture stays where it is.',
  help: 'A PNG or JPEG of up to 200 kB. Emails show it 48 pixels high.',
  alt: 'Your logo',
  broken: 'No picture answers at this address yet. Until one does, clients see the name instead.',
  failed: 'The upload didn’t reach the server. Check your connection, then choose the file again.',
  tooLarge: 'The file is too large: 200 kB are taken at most. Save the logo smaller and choose it again.',
};

export const color = {
  pick: 'Pick the colour',
  help: 'A pale colour is fine too: its text turns dark, and links are deepened until they read.',
  button: 'Button',
  link: 'A link',
  onButton: (text: 'White' | 'Dark', ratio: ReactNode) => (
    <>
      {text} text, <b>{ratio} : 1</b>. Easy to read.
    </>
  ),
  linkAsIs: (ratio: ReactNode) => (
    <>
      On white, <b>{ratio} : 1</b>. Used as it is.
    </>
  ),
  linkDeepened: (ratio: ReactNode, mixed: ReactNode) => (
    <>
      On white, {ratio} : 1. Deepened to <b>{mixed} : 1</b>.
    </>
  ),
};

export const zone = {
  help: (time: string) => `Emails say until when a link works in this zone. There it is ${time} now.`,
};

export const previews = {
  title: 'Preview',
  reader: 'As Ana sees it',
  mail: 'The email',
  mailFrame: 'Preview of the email',
  claim: 'The claim page',
  claimFrame: 'Preview of the claim page',
  note: 'Emails are also fine without a logo, in dark mode and with images off.',
};
