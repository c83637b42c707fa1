import { useQuery } from '@apollo/client/react';
import { useParams, useSearchParams } from 'react-router';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { WhatHappened } from '../activity/what-happened.tsx';
import { useBackgroundRefresh } from '../apollo/use-background-refresh.ts';
import { ContactDrawer } from '../contact/contact-drawer.tsx';
import { contactPathOver, tabOf } from '../contact/contact-path.ts';
import { TripPageDocument } from '../gql/graphql.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { DocumentList } from './document-list.tsx';
import { TravelersCard } from './travelers-card.tsx';
import { TripHeader } from './trip-header.tsx';
import { tripPage as words } from './trip-page.words.tsx';
import { TripSkeleton } from './trip-skeleton.tsx';

/** A trip: its documents, and who of its travelers is in the portal. Follows what happens elsewhere. */
export default function TripPage() {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const { data, error, loading, refetch } = useQuery(TripPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const outdated = useBackgroundRefresh(TripPageDocument, { id });

  if (!data) {
    if (!error) return <TripSkeleton />;
    return (
      <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
        {words.failure.text}
      </LoadFailure>
    );
  }
  const { trip } = data;
  if (!trip) return <NotFoundPage />;
  return (
    <>
      <title>{words.documentTitle(trip.name)}</title>
      <TripHeader trip={trip} />
      <div className="mt-7 grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_var(--container-rail)] lg:gap-14">
        {/* First in reading order, as on a phone; in the right rail where there is room for one. */}
        <div className="lg:order-last">
          <TravelersCard trip={trip} outdated={outdated} />
        </div>
        <div className="grid content-start gap-10">
          <DocumentList trip={trip} />
          <WhatHappened trip={trip} />
        </div>
      </div>
      <ContactDrawer
        contactId={parameters.get('contact')}
        tab={tabOf(parameters)}
        pathTo={contactPathOver(id)}
        closedPath={`/trips/${id}`}
      />
    </>
  );
}
