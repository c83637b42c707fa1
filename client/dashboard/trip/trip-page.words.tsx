import type { ReactNode } from 'react';
import { count } from '../../ui/amount.ts';
import type { DocumentKind, EmailPurpose } from '../gql/graphql.ts';
import { describeDeparture } from './departure.ts';

export const tripPage = {
  documentTitle: (name: string) => `${name} · Trips`,
  trips: 'Trips',
  breadcrumb: 'Breadcrumb',
  nights: (nights: number) => count(nights, 'night'),
  departs: (untilStart: number | null, untilEnd: number | null): string | null => {
    const departure = describeDeparture(untilStart, untilEnd);
    if (departure === null) return null;
    return untilStart !== null && untilStart >= 0 ? `departs ${departure}` : departure;
  },
  failure: { title: 'The trip didn’t load', text: 'Check your connection, then try again.' },
};

export const documents = {
  title: 'Documents',
  kinds: { PROPOSAL: 'Proposal', INVOICE: 'Invoice', ITINERARY: 'Itinerary' } satisfies Record<DocumentKind, string>,
  draft: 'Draft',
  share: 'Share…',
  shared: 'Shared',
  add: 'Add',
  addWhat: 'a document',
  empty: 'Nothing to share yet. Proposals, invoices and itineraries will be listed here.',
};

export const newDocument = {
  title: 'Add a document',
  lead: 'Nobody sees it until you share it.',
  kind: 'Kind',
  name: 'Title',
  url: 'Address',
  urlHelp: 'Where your clients can read it, if it is on the web.',
  add: 'Add document',
  adding: 'Adding…',
  cancel: 'Cancel',
  done: (title: string) => `Added “${title}”`,
  noAnswer: 'The server didn’t answer, so we can’t say whether it was added. Look at the list behind, then try again.',
  discard: {
    title: 'Discard the new document?',
    text: 'What you typed was not saved.',
    keep: 'Keep editing',
    act: 'Discard',
  },
};

const mails: Record<EmailPurpose, string> = {
  INVITE: 'invite',
  PASSWORD_RESET: 'password reset',
  PASSWORD_CHANGED: 'password notice',
};

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const travelers = {
  title: 'Travelers',
  primary: 'Primary',
  email: 'Email',
  phone: 'Phone',
  empty: {
    title: 'Nobody on this trip yet',
    text: 'Add who is going. With an email, they can see the trip online.',
  },
  notUpToDate: 'Not up to date: the server doesn’t answer. Trying again.',

  noAccess: 'No portal access yet',
  noEmail: 'No email on file',
  manage: 'Manage in Access tab',
  openContact: 'Open contact',
  invited: (when: ReactNode) => <>Invited {when}</>,
  linkOver: 'The link has ended',
  signedIn: (when: ReactNode, isFresh: boolean) => (
    <>
      {isFresh ? 'Signed in' : 'Last signed in'} {when}
    </>
  ),
  disabled: (by: ReactNode, when: ReactNode) => (
    <>
      Disabled{by}, {when}
    </>
  ),
  invitedBy: (by: ReactNode) => <span className="block">Invited{by}.</span>,
  linkWorksUntil: (until: ReactNode) => (
    <>
      The link works until <b className="whitespace-nowrap">{until}</b>.
    </>
  ),
  invitedBefore: (when: ReactNode, by: ReactNode) => (
    <>
      Invited {when}
      {by}. Resending makes a new link.
    </>
  ),
  resendMakesNewLink: 'Resending makes a new link.',
  inSince: (day: ReactNode) => <>In the portal since {day}.</>,
  signsInWith: (address: string) => (
    <>
      Signs in with <b>{address}</b>.
    </>
  ),

  bounced: {
    short: (purpose: EmailPurpose) =>
      purpose === 'INVITE' ? 'Bounced, fix email' : `${capitalise(mails[purpose])} bounced`,
    full: (purpose: EmailPurpose) => `${capitalise(mails[purpose])} bounced`,
    sentence: (purpose: EmailPurpose, address: ReactNode) => (
      <>
        The {mails[purpose]} to <b>{address}</b> bounced.
      </>
    ),
  },
  markedAsSpam: {
    short: () => 'Marked as spam',
    full: (purpose: EmailPurpose) => `${capitalise(mails[purpose])} marked as spam`,
    sentence: (purpose: EmailPurpose, address: ReactNode) => (
      <>
        The {mails[purpose]} to <b>{address}</b> was marked as spam.
      </>
    ),
  },
  blocked: {
    short: () => 'Email blocked',
    full: () => 'Email address blocked',
    sentence: (_: EmailPurpose, address: ReactNode) => (
      <>
        No email gets to <b>{address}</b>: an earlier one bounced or was reported.
      </>
    ),
  },
  notSent: {
    short: (purpose: EmailPurpose) => `${capitalise(mails[purpose])} not sent`,
    full: (purpose: EmailPurpose) => `${capitalise(mails[purpose])} not sent`,
    sentence: (purpose: EmailPurpose, address: ReactNode) => (
      <>
        The {mails[purpose]} to <b>{address}</b> was not sent.
      </>
    ),
  },
  correctEmail: 'Correct the email',
  thenResend: ', then resend.',
};
