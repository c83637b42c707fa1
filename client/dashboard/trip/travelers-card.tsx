import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { amount } from '../../ui/amount.ts';
import { useAnnouncedChanges } from '../access/use-announced-changes.ts';
import { contactPathOver } from '../contact/contact-path.ts';
import { TravelersCardFragmentDoc } from '../gql/graphql.ts';
import { InviteEveryone } from '../invite-everyone/invite-everyone.tsx';
import { AddTravelers } from '../travelers/add-travelers.tsx';
import { type Removable, RemoveTraveler } from '../travelers/remove-traveler.tsx';
import { adding as addingWords } from '../travelers/travelers.words.ts';
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
  const [adding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const [removal, setRemoval] = useState<{ traveler: Removable; open: boolean }>();
  const { announcement, startedActing, stoppedActing } = useAnnouncedChanges(travelers.map(({ contact }) => contact));

  return (
    <section className="card" aria-labelledby="travelers">
      <div className="flex min-h-14 items-center justify-between pr-2 pl-4">
        <h2 id="travelers" ref={title} tabIndex={-1} className="text-16 font-semibold outline-none">
          {words.title} <span className="text-13 font-medium text-ink-3">{amount(travelers.length)}</span>
        </h2>
        {travelers.length > 0 && (
          <button ref={addButton} type="button" className="btn btn-ghost" onClick={() => setAdding(true)}>
            <Plus className="icon" aria-hidden="true" />
            <span>
              {addingWords.open}
              <span className="sr-only"> {addingWords.openWhat}</span>
            </span>
          </button>
        )}
      </div>
      {outdated && (
        <p role="status" className="note note-pending mx-4 mb-4">
          {words.notUpToDate}
        </p>
      )}
      {travelers.length === 0 && (
        <div className="border-t border-line p-4">
          <p className="font-medium">{words.empty.title}</p>
          <p className="mt-0.5 mb-4 text-13 text-ink-2">{words.empty.text}</p>
          <button ref={addButton} type="button" className="btn btn-primary" onClick={() => setAdding(true)}>
            <Plus className="icon" aria-hidden="true" />
            {addingWords.first}
          </button>
        </div>
      )}
      <ul>
        {travelers.map((traveler) => (
          <TravelerRow
            key={traveler.id}
            traveler={traveler}
            pathTo={pathTo}
            onRemove={() => setRemoval({ traveler, open: true })}
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
      <AddTravelers
        tripId={tripId}
        onTrip={new Set(travelers.map(({ contact }) => contact.id))}
        open={adding}
        onClose={() => setAdding(false)}
        finalFocus={() => addButton.current}
      />
      {removal && (
        <RemoveTraveler
          key={removal.traveler.id}
          {...removal}
          onClose={() => setRemoval({ ...removal, open: false })}
          fallback={() => title.current}
        />
      )}
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </section>
  );
}
