import type { ReactNode } from 'react';
import { amount, count } from '../../ui/amount.ts';
import type { AccountFilter } from './account-filter.ts';
import type { AccountSort } from './account-sort.ts';

/** What a filter finds, in the middle of a sentence. */
const found: Record<AccountFilter, string> = {
  everyone: 'accounts',
  'needs-attention': 'accounts that need attention',
  active: 'active accounts',
  pending: 'pending invites',
  expired: 'expired invites',
  'email-problem': 'accounts with an email problem',
  disabled: 'disabled accounts',
};

export const words = {
  title: 'Portal accounts',
  documentTitle: 'Portal accounts · Trips',
  lead: 'Who can see their trips online, and who is still on the way in.',
  search: 'Name or email',
  filters: {
    everyone: 'Everyone',
    'needs-attention': 'Needs attention',
    active: 'Active',
    pending: 'Invite pending',
    expired: 'Expired',
    'email-problem': 'Email problem',
    disabled: 'Disabled',
  } satisfies Record<AccountFilter, string>,
  filterBy: 'Show',
  columns: {
    client: 'Client',
    access: 'Access',
    invite: 'Invite',
    signIn: 'Last sign-in',
    trip: 'Next trip',
    acts: 'What can be done',
  },
  /** After the name of a column, for a screen reader. */
  sortedBy: {
    attention: ', those that need attention first',
    name: ', by last name',
    'sign-in': ', the latest first',
  } satisfies Record<AccountSort, string>,
  sortBy: 'Sort by',
  sorts: { attention: 'Needs attention', name: 'Name', 'sign-in': 'Last sign-in' } satisfies Record<
    AccountSort,
    string
  >,
  unknownSort: (named: string) => `There is no order “${named}”, so those that need attention come first.`,
  groups: { attention: 'Needs attention', rest: 'Everyone else' },
  worksUntil: (day: ReactNode) => <>Works until {day}</>,
  expired: (day: ReactNode) => <>Expired {day}</>,
  ended: 'Link ended',
  invited: (day: ReactNode) => <>Invited {day}</>,
  lastSignIn: (when: ReactNode) => <>Last signed in {when}</>,
  nextTrip: (name: string) => `Next trip: ${name}`,
  none: '–',
  noEmail: 'No email on file',
  openContact: 'Open contact',
  correctEmail: 'Correct email',
  more: 'More',
  bringBack: 'Bring back',
  unknownFilter: (named: string) => `There is no filter “${named}”, so everyone is shown.`,
  notUpToDate: 'Not up to date: the server doesn’t answer. Trying again.',
  shown: (shown: number, all: number) =>
    shown === all ? count(all, 'account') : `${amount(shown)} of ${count(all, 'account')}`,
  empty: {
    title: 'Nobody was invited yet',
    text: 'Whoever you invite from a trip or a contact will be listed here, those who need you first.',
    way: 'Go to trips',
  },
  nothing: (filter: AccountFilter, search: string) =>
    search ? `No ${found[filter]} match “${search}”.` : `There are no ${found[filter]}.`,
  clear: 'Clear filters',
  failure: { title: 'The accounts didn’t load', text: 'Check your connection, then try again.' },
};
