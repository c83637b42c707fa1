import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Stop, type StopKind } from '../../ui/stop.tsx';
import { Timestamp } from '../../ui/timestamp.tsx';
import { useNow } from '../../ui/use-now.ts';
import { ByActor } from '../access/actor.tsx';
import { findTrouble } from '../access/delivery-trouble.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { travelers as words } from './trip-page.words.tsx';

const MINUTE = 60_000;

interface TravelerSublineProps {
  contact: { id: string; email: string | null };
  access: PortalAccessFragment;
  open: boolean;
  pathTo: ContactPath;
}

/** The most useful fact about a traveler: trouble with the mail, then where to go, then the sign-in or invite, then the address. */
export function TravelerSubline({ contact, access, open, pathTo }: TravelerSublineProps) {
  const now = useNow();
  const trouble = findTrouble(contact, access);
  if (trouble) {
    const { short, full } = words[trouble.kind];
    return <Line stop="diamond">{(open ? full : short)(trouble.delivery.purpose)}</Line>;
  }
  if (access.state === 'DISABLED' && !open) {
    return (
      <Line>
        <Link className="link tap mt-0.5 inline-block py-1" to={pathTo(contact.id, 'access')}>
          {words.manage}
        </Link>
      </Line>
    );
  }
  if (access.state === 'DISABLED') {
    const when = access.disabledAt && <Timestamp at={access.disabledAt} as="day" />;
    return <Line stop="slashed">{words.disabled(<ByActor actor={access.disabledBy} />, when)}</Line>;
  }
  if (access.state === 'ACTIVE' && access.lastSignInAt) {
    const isFresh = now.getTime() - new Date(access.lastSignInAt).getTime() < MINUTE;
    return <Line>{words.signedIn(<Timestamp at={access.lastSignInAt} as="since" />, isFresh)}</Line>;
  }
  if (access.state === 'PENDING' && access.invitedAt) {
    const hasEnded = open && access.inviteExpired;
    return <Line>{hasEnded ? words.linkOver : words.invited(<Timestamp at={access.invitedAt} as="since" />)}</Line>;
  }
  if (access.state === 'NONE' && open) return <Line>{words.noAccess}</Line>;
  return <Line>{contact.email ?? words.noEmail}</Line>;
}

function Line({ stop, children }: { stop?: StopKind; children: ReactNode }) {
  return (
    <p className={`flex gap-1.5 text-13 ${stop === 'diamond' ? 'text-trouble' : 'text-ink-3'}`}>
      {stop && (
        <span className="mt-1">
          <Stop kind={stop} />
        </span>
      )}
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
