import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Stop, type StopKind } from '../../ui/stop.tsx';
import { Timestamp } from '../../ui/timestamp.tsx';
import { stopOf } from '../access/portal-pill.tsx';
import { fullName } from '../contact/contact-name.ts';
import { contactPathOver } from '../contact/contact-path.ts';
import { type AutoInviteFactsFragment as AutoInvite, FirstShareFragmentDoc } from '../gql/graphql.ts';
import { inviteByHand, kept } from './auto-invite.words.tsx';

/** What the first share of a trip did about the portal invite, and why. Nothing before it. */
export function FirstShare({ trip: from }: { trip: FragmentType<typeof FirstShareFragmentDoc> }) {
  const { data: trip } = useSuspenseFragment({ fragment: FirstShareFragmentDoc, fragmentName: 'FirstShare', from });
  if (!trip.autoInvite || !trip.firstSharedAt) return null;
  const { contact } = trip.autoInvite.traveler ?? {};
  const stillWaits = trip.autoInvite.outcome === 'FAILED' && contact?.portalAccount.state === 'NONE';
  return (
    <p className="mt-4 flex gap-2.5 text-13 text-ink-2">
      <span className="mt-1">
        <Stop kind={stopFor(trip.autoInvite)} />
      </span>
      <span className="min-w-0 break-words">
        {tell(trip.autoInvite, <Timestamp at={trip.firstSharedAt} as="day" />)}{' '}
        {stillWaits && (
          <Link className="link" to={contactPathOver(trip.id)(contact.id, 'access')}>
            {inviteByHand}
          </Link>
        )}
      </span>
    </p>
  );
}

/** The mark of where the candidate's access stands by now. */
function stopFor({ outcome, traveler }: AutoInvite): StopKind {
  const account = traveler?.contact.portalAccount;
  if (!account) return 'dot';
  return outcome === 'FAILED' && account.state === 'NONE' ? 'diamond' : stopOf(account);
}

function tell({ outcome, traveler, delivery, error }: AutoInvite, day: ReactNode): ReactNode {
  const name = traveler ? fullName(traveler.contact) : '';
  switch (outcome) {
    case 'INVITED':
      return kept.INVITED(day, name, delivery?.to);
    case 'FAILED':
      return kept.FAILED(day, name, error?.message);
    case 'CANDIDATE_HAS_ACCOUNT':
      return kept.CANDIDATE_HAS_ACCOUNT(day, name);
    default:
      return kept[outcome]?.(day);
  }
}
