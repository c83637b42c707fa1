import { count } from '../../ui/time.ts';
import type { AccountFilter } from './account-filter.ts';

export const words = {
  title: 'Portal accounts',
  documentTitle: 'Portal accounts',
  lead: 'Who can see their trips online, and who is still on the way in.',
  search: 'Name or email',
  filters: {
    everyone: 'Everyone',
    'needs-attention': 'Needs attention',
    active: 'Active',
    pending: 'Invite pending',
    expired: 'Expired',
    disabled: 'Disabled',
  } satisfies Record<AccountFilter, string>,
  filterBy: 'Show',
  columns: { client: 'Client', access: 'Access', invite: 'Invite', signIn: 'Last sign-in', next: 'Next step' },
  groups: { attention: 'Needs attention', rest: 'Everyone else' },
  ended: 'Link ended',
  worksUntil: 'Works until',
  none: '–',
  open: 'Open contact',
  correctEmail: 'Correct email',
  unknownFilter: 'The address names a filter that does not exist, so everyone is shown.',
  shown: (shown: number, all: number) =>
    shown === all ? count(all, 'account') : `${shown} of ${count(all, 'account')}`,
  empty: {
    title: 'Nobody was invited yet',
    text: 'Whoever you invite to the portal will be listed here, those who need you first.',
  },
  nothing: 'No account matches.',
  clear: 'Clear filters',
  failure: { title: 'The accounts didn’t load', text: 'Check your connection, then try again.' },
};
