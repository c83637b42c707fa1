import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { DocumentListFragmentDoc } from '../gql/graphql.ts';
import { FirstShare } from '../share/first-share.tsx';
import { DocumentRow } from './document-row.tsx';
import { NewDocument } from './new-document.tsx';
import { documents as words } from './trip-page.words.tsx';

/** What the agency made for the trip, what of it the travelers can see, and what the first share did. */
export function DocumentList({ trip: from }: { trip: FragmentType<typeof DocumentListFragmentDoc> }) {
  const { data: trip } = useSuspenseFragment({ fragment: DocumentListFragmentDoc, fragmentName: 'DocumentList', from });
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="documents">
      <div className="flex min-h-14 items-center justify-between border-b border-line">
        <h2 id="documents" className="text-16 font-semibold">
          {words.title}
        </h2>
        <button type="button" className="btn btn-ghost -mr-2" onClick={() => setAdding(true)}>
          <Plus className="icon" aria-hidden="true" />
          <span>
            {words.add}
            <span className="sr-only"> {words.addWhat}</span>
          </span>
        </button>
      </div>
      {trip.documents.length === 0 && <p className="py-4 text-ink-2">{words.empty}</p>}
      <ul>
        {trip.documents.map((document) => (
          <DocumentRow key={document.id} document={document} trip={trip} />
        ))}
      </ul>
      <FirstShare trip={trip} />
      <NewDocument tripId={trip.id} open={adding} onClose={() => setAdding(false)} />
    </section>
  );
}
