import { Stop } from '../../ui/stop.tsx';
import type { GmailConnectionStatus } from '../gql/graphql.ts';
import { gmail as words } from './email-integrations.words.tsx';

/** Whether a connected Gmail works, in a shape and a word. */
export function GmailPill({ status }: { status: GmailConnectionStatus }) {
  const works = status === 'CONNECTED';
  return (
    <span className={`pill ${works ? 'pill-active' : 'pill-pending'}`}>
      <Stop kind={works ? 'disc' : 'open'} />
      {words.states[status]}
    </span>
  );
}
