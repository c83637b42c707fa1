import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useRef } from 'react';
import { useAnnouncedChanges } from '../access/use-announced-changes.ts';
import { contactPathOver } from '../contact/contact-path.ts';
import { TravelersCardFragmentDoc } from '../gql/graphql.ts';
import { InviteEveryone } from '../invite-everyone/invite-everyone.tsx';
import { TravelerRow } from './traveler-row.tsx';
import { travelers as words } from './trip-page.words.tsx';

interface TravelersCardProps {
  trip: FragmentType<typeof TravelersCardFragmentDoc>;
  /** The last try to bring the card up to date failed. */
  outdated: boolean;
}

/** Who travels, who is in the portal, and the one act that each is waiting for. */
export function TravelersCard({ trip, outdated }: TravelersCardProps) {
  const {
    data: { id: tripId, travelers },
  } = useSuspenseFragment({ fragment: TravelersCardFragmentDoc, fragmentName: 'TravelersCard', from: trip });
  const pathTo = contactPathOver(tripId);
  const title = useRef<HTMLHeadingElement>(null);
  const { announcement, startedActing, stoppedActing } = useAnnouncedChanges(travelers.map(({ contact }) => contact));

  return (
    <section className="card" aria-labelledby="travelers">
      <h2 id="travelers" ref={title} tabIndex={-1} className="p-4 text-16 font-semibold outline-none">
        {words.title} <span className="text-13 font-medium text-ink-3">{travelers.length}</span>
      </h2>
      {outdated && (
        <p role="status" className="note note-pending mx-4 mb-4">
          {words.notUpToDate}
        </p>
      )}
      {travelers.length === 0 && (
        <div className="border-t border-line p-4">
          <p className="font-medium">{words.empty.title}</p>
          <p className="text-13 text-ink-2">{words.empty.text}</p>
        </div>
      )}
      <ul>
        {travelers.map((traveler) => (
          <TravelerRow
            key={traveler.id}
            traveler={traveler}
            pathTo={pathTo}
            onActing={() => startedActing(traveler.contact.id)}
            onSettled={(account) => stoppedActing(traveler.contact.id, account)}
          />
        ))}
      </ul>
      <InviteEveryone
        tripId={tripId}
        offered={travelers.some(({ contact }) => contact.portalAccount.state === 'NONE')}
        fallback={title}
        onActing={startedActing}
        onSettled={stoppedActing}
      />
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </section>
  );
}
