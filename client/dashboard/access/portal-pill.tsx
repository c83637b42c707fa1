import { Stop, type StopKind } from '../../ui/stop.tsx';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { words } from './words.ts';

/** Whether a client can see their trips, in a shape and a word. Nothing without an account and while it is disabled. */
export function PortalPill({ access }: { access: Pick<PortalAccessFragment, 'state' | 'inviteExpired'> }) {
  if (access.state === 'ACTIVE') {
    return (
      <span className="pill pill-active">
        <Stop kind="disc" />
        <span aria-hidden="true">{words.pill.active}</span>
        <span className="sr-only">{words.pill.activeInFull}</span>
      </span>
    );
  }
  if (access.state === 'PENDING') {
    return (
      <span className="pill pill-pending">
        <Stop kind={stopOf(access)} />
        {access.inviteExpired ? words.pill.expired : words.pill.pending}
      </span>
    );
  }
  return null;
}

/** The mark of an account's state. */
export function stopOf({ state, inviteExpired }: Pick<PortalAccessFragment, 'state' | 'inviteExpired'>): StopKind {
  if (state === 'ACTIVE') return 'disc';
  if (state === 'PENDING') return inviteExpired ? 'open' : 'ring';
  return state === 'DISABLED' ? 'slashed' : 'dot';
}
