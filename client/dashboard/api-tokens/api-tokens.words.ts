import type { ApiScope } from '../gql/graphql.ts';

export const page = {
  title: 'API tokens',
  documentTitle: 'API tokens · Trips',
  lead: 'For partner tools that work with your trips and contacts. What they do stands in the history under their name.',
  create: 'New token',
  empty: 'No tool has a token yet.',
  working: 'Tokens that work',
  ended: 'No longer working',
  failure: { title: 'The tokens didn’t load', text: 'Check your connection, then try again.' },
};

/** What a token may do beside reading. */
export const scopes = {
  READ: 'Reads trips, contacts and portal access',
  PORTAL_WRITE: 'Invites clients, resets and disables their access',
  CRM_WRITE: 'Changes contacts and trips, shares documents',
} satisfies Record<ApiScope, string>;

export const row = {
  made: 'Made',
  by: 'by',
  used: 'used',
  neverUsed: 'never used',
  expires: 'works until',
  expired: 'Expired',
  revoked: 'Revoked',
};

export const creating = {
  title: 'New API token',
  lead: 'One for each tool, so that you can end one without the others.',
  name: 'Name',
  nameHelp: 'Of the tool, as the history is to show it.',
  may: 'What it may do',
  lasts: 'Works for',
  lifetimes: { 30: '30 days', 90: '90 days', 365: 'A year', forever: 'Until it is revoked' },
  cancel: 'Cancel',
  submit: 'Create token',
  busy: 'Creating…',
  noAnswer: 'No answer came, so we can’t say whether the token was made. Close this, look in the list, then try again.',
  discard: {
    title: 'Close without creating the token?',
    text: 'What you filled in will be gone.',
    keep: 'Keep editing',
    act: 'Close',
  },
};

export const secret = {
  title: (name: string) => `The token of ${name}`,
  lead: 'Copy it now and keep it where the tool keeps its secrets. It is not shown again.',
  label: 'Token',
  copy: 'Copy',
  copied: 'Copied',
  copiedAloud: 'The token is in the clipboard.',
  select: 'It could not be copied from here: it is selected, copy it yourself.',
  done: 'Done',
  discard: {
    title: 'Close without copying the token?',
    text: 'Nobody can see it again. You can revoke it and make another one.',
    keep: 'Back to the token',
    act: 'Close',
  },
};

export const revoking = {
  revoke: 'Revoke',
  title: (name: string) => `Revoke the token of ${name}?`,
  text: 'The tool is turned away from its next request on. This can’t be undone: it would need another token.',
  keep: 'Keep token',
  act: 'Revoke token',
  busy: 'Revoking…',
  done: (name: string) => `Revoked the token of ${name}`,
  noAnswer: 'No answer came, so we can’t say whether the token is revoked. Reload the page, then try again.',
};
