import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { StopKind } from '../../ui/stop.tsx';
import { describeDevice } from '../access/device.ts';
import { fullName } from '../contact/contact-name.ts';
import type { TripEventKind, WhatHappenedFragment } from '../gql/graphql.ts';
import { words } from './what-happened.words.tsx';

export type TripEvent = WhatHappenedFragment['activity']['edges'][number]['node'];

export interface DescribedEvent {
  stop: StopKind;
  title: ReactNode;
  detail: string | null;
}

/** What happened in one sentence, and the one thing more that is worth knowing. `viewerId` is "You". */
export function describeEvent(event: TripEvent, viewerId: string | undefined): DescribedEvent {
  const { kind, traveler, document, delivery, autoInvite, otherTrip, userAgent } = event;
  if (kind === 'DOCUMENT_SHARED') {
    return {
      stop: autoInvite?.outcome === 'FAILED' ? 'diamond' : 'dot',
      title: document && words.shared(actorOf(event, viewerId), document.kind, document.title),
      detail: autoInvite && whatTheShareDid(autoInvite),
    };
  }
  return {
    stop: delivery && isTrouble(delivery) ? 'diamond' : stops[kind],
    title: words.kinds[kind](
      actorOf(event, viewerId),
      traveler && <b>{fullName(traveler.contact)}</b>,
      otherTrip && (
        <Link className="link" to={`/trips/${otherTrip.id}`}>
          {otherTrip.name}
        </Link>
      ),
    ),
    detail: delivery ? whereItWent(event, delivery, viewerId) : kind === 'SIGNED_IN' ? describeDevice(userAgent) : null,
  };
}

const stops: Record<Exclude<TripEventKind, 'DOCUMENT_SHARED'>, StopKind> = {
  INVITE_SENT: 'ring',
  INVITE_RESENT: 'ring',
  AUTO_INVITED: 'ring',
  LINK_REQUESTED: 'dot',
  PASSWORD_RESET_SENT: 'dot',
  CLAIMED: 'disc',
  PASSWORD_RESET: 'dot',
  INVITE_CANCELLED: 'slashed',
  ACCESS_DISABLED: 'slashed',
  REINVITED: 'ring',
  RE_ENABLED: 'disc',
  EMAIL_CHANGED: 'dot',
  SIGNED_IN: 'disc',
};

type Delivery = NonNullable<TripEvent['delivery']>;

const isTrouble = ({ status }: Delivery) => ['BOUNCED', 'SPAM_COMPLAINT', 'FAILED'].includes(status);

function actorOf({ actor }: TripEvent, viewerId: string | undefined): ReactNode {
  if (!actor) return words.agency;
  return <b>{actor.id === viewerId ? words.you : actor.name}</b>;
}

function whereItWent({ actor }: TripEvent, { status, to, problem, provider }: Delivery, viewerId?: string): string {
  const told = words.mail[status](to, problem ?? '').trim();
  if (provider !== 'GMAIL' || status !== 'SENT' || !actor) return told;
  return told + (actor.id === viewerId ? words.yourGmail : words.gmailOf(actor.name));
}

function whatTheShareDid({ outcome, traveler, error }: NonNullable<TripEvent['autoInvite']>): string | null {
  return words.autoInvite[outcome](traveler ? fullName(traveler.contact) : '', error?.message ?? '');
}
