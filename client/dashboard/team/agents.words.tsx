export const page = {
  title: 'Agents',
  documentTitle: 'Agents · Trips',
  lead: 'Who works at your agency and signs in here.',
  notOwner: (owners: string) => `Only an owner adds and deactivates agents: ${owners}.`,
  failure: { title: 'The agents didn’t load', text: 'Check your connection, then try again.' },
  list: 'Agents of your agency',
};

export const inviting = {
  title: 'Add an agent',
  email: 'Their email',
  help: 'They get a link that works once, for 7 days, and choose name and password themselves.',
  missing: 'Enter the email of whom you want to invite.',
  send: 'Send invite',
  sending: 'Sending…',
  sent: (email: string) => `Invite sent to ${email}`,
  queued: (email: string) => `The invite to ${email} is on its way`,
};

export const agent = {
  you: 'You',
  owner: 'Owner',
  active: 'Active',
  deactivated: 'Deactivated',
  since: 'Deactivated',
  makeOwner: 'Make owner',
  takeOwner: 'Remove as owner',
  deactivate: 'Deactivate',
  reactivate: 'Reactivate',
  isOwner: (name: string) => `${name} is an owner now`,
  isNoOwner: (name: string) => `${name} is no longer an owner`,
  isDeactivated: (name: string) => `${name} is signed out and can no longer sign in`,
  isReactivated: (name: string) => `${name} can sign in again, with the password from before`,
  question: {
    title: (name: string) => `Deactivate ${name}?`,
    text: (name: string) =>
      `${name} is signed out everywhere at once and can’t sign in any more. A connected Gmail is disconnected. Everything ${name} did stays, with the name on it.`,
    tools: (name: string, tools: string[]) =>
      `${new Intl.ListFormat('en').format(tools)} ${tools.length === 1 ? 'stops' : 'stop'} working: API tokens that ${name} made end for good.`,
    keep: 'Keep access',
    busy: 'Deactivating…',
  },
};

export const invite = {
  pending: 'Invited',
  expired: 'Invite expired',
  works: 'The link works until',
  ended: 'The link ended',
  troubles: {
    BOUNCED: 'The email bounced: withdraw it, and invite the right address.',
    SPAM_COMPLAINT: 'The email was marked as spam: ask for another address.',
    FAILED: 'The email could not be sent.',
  } as Partial<Record<string, string>>,
  resend: 'Resend',
  withdraw: 'Withdraw',
  resent: (email: string) => `A new link goes to ${email}. The earlier link has ended`,
  withdrawn: (email: string) => `The invite to ${email} is withdrawn`,
};

export const failing = {
  turnedAway: 'Nothing was changed: the server is busy, or you are no longer an owner. Try again in a moment.',
  noAnswer: 'The server didn’t answer, so we can’t say whether that was done. Look again in a moment.',
};
