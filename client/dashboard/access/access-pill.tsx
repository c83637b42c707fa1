import { Stop } from '../../ui/stop.tsx';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { PortalPill } from './portal-pill.tsx';
import { words } from './words.ts';

/** The pill where access is managed: it also says when access is disabled. */
export function AccessPill({ access }: { access: Pick<PortalAccessFragment, 'state' | 'inviteExpired'> }) {
  if (access.state !== 'DISABLED') return <PortalPill access={access} />;
  return (
    <span className="pill pill-stopped">
      <Stop kind="slashed" />
      <span aria-hidden="true">{words.pill.disabled}</span>
      <span className="sr-only">{words.pill.disabledInFull}</span>
    </span>
  );
}
