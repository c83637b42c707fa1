import type { ReactNode } from 'react';
import type { GmailConnectionStatus } from '../gql/graphql.ts';
import type { ConsentOutcome } from './consent-outcome.ts';

export interface Problem {
  title: string;
  text: string;
}

export const page = {
  title: 'Email integrations',
  documentTitle: 'Email integrations · Trips',
  lead: 'How your email to clients goes out.',
  failure: { title: 'The email integrations didn’t load', text: 'Check your connection, then try again.' },
};

export const gmail = {
  title: 'Gmail',
  states: {
    CONNECTED: 'Connected',
    RECONNECT_NEEDED: 'Reconnect needed',
  } satisfies Record<GmailConnectionStatus, string>,
  sender: (agent: string, agency: string) => `${agent} at ${agency}`,
  /** What it is good for, before there is one. */
  offer: (sender: string) => (
    <>
      Connect it, and the invites and password resets that you send yourself come from your own address, as{' '}
      <b>{sender}</b>. Only yours: your colleagues connect their own.
    </>
  ),
  permission: 'Trips may then send from your Gmail and see its address. It can’t read your email.',
  facts: { address: 'Address', sender: 'Clients see', connected: 'Connected', stopped: 'Stopped working' },
  expired: (
    <>
      <b>Trips can no longer send from this Gmail.</b> Most often the permission has run out or was taken back at
      Google. Until you reconnect, what you send goes out through Postmark. Nothing is lost.
    </>
  ),
};

export const connecting = {
  connect: 'Connect Gmail',
  reconnect: 'Reconnect Gmail',
  busy: 'Opening Google…',
  consequence: 'Google asks you first, then brings you back here.',
  done: (address: string) => `Gmail connected. What you send now comes from ${address}`,
  startAgain: 'Start again with the button below.',
  refused: {
    denied: { title: 'Gmail was not connected', text: 'You turned it down on Google’s page.' },
    scope: {
      title: 'The permission to send is missing',
      text: 'On Google’s page, leave “Send email on your behalf” ticked: without it nothing can go out from your Gmail.',
    },
    state: {
      title: 'This way back from Google no longer works',
      text: 'It is good once, for 10 minutes, and only for the agent who asked for it.',
    },
    failed: { title: 'Gmail was not connected', text: 'Something went wrong at Google.' },
  } satisfies Record<Exclude<ConsentOutcome, 'connected'>, Problem>,
  notSetUp: 'Gmail can’t be connected',
  notOpened: { title: 'Google’s page didn’t open', text: 'The server didn’t answer. Try again in a moment.' },
};

export const disconnecting = {
  disconnect: 'Disconnect',
  busy: 'Disconnecting…',
  consequence: 'Without it, what you send goes out through Postmark.',
  title: (address: string) => `Disconnect ${address}?`,
  text: (agency: string) =>
    `Trips forgets this Gmail and gives the permission back to Google. What you send then goes out through Postmark, as ${agency}. Links that are on their way keep working.`,
  keep: 'Keep connected',
  done: (address: string) => `Disconnected ${address}`,
  turnedAway: 'Nothing was changed: the server is busy. Try again in a moment.',
  noAnswer: 'The server didn’t answer, so we can’t say whether Gmail is disconnected. Look again in a moment.',
};

export const postmark = {
  title: 'Postmark',
  yours: 'What you send',
  yoursBy: (status: GmailConnectionStatus | null, agency: string, replies: string): ReactNode =>
    status === 'CONNECTED' ? (
      'Goes out from your Gmail. Should Gmail not take an email, Postmark sends it, with the same link.'
    ) : (
      <>
        {status === null ? 'Goes out through Postmark' : 'Goes out through Postmark until you reconnect'}, as{' '}
        <b>{agency}</b>. Replies come to {replies}.
      </>
    ),
  always: 'Always Postmark',
  alwaysText:
    'Links that clients ask for with Forgot password, “Your password was changed”, and invites that go out by themselves on first share.',
  fate: 'What becomes of it',
  fateText:
    'Postmark reports deliveries, bounces and spam complaints, and you see them beside the traveler. Gmail reports none: a bounce comes to your inbox.',
};
