import { useQuery } from '@apollo/client/react';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { ClientPortalDocument } from '../gql/graphql.ts';
import { page as words } from './client-portal.words.tsx';
import { ClientPortalSettings } from './client-portal-settings.tsx';
import { SettingsSkeleton } from './settings-skeleton.tsx';

/** How clients get into the portal, and how the agency looks to them. */
export default function ClientPortalPage() {
  const { data, error, loading, refetch } = useQuery(ClientPortalDocument, {
    // The forms start from what is saved now, and are nobody else's until they are saved.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const agency = data?.agency;

  return (
    <div data-wide>
      <title>{words.documentTitle}</title>
      <h2 className="text-18 font-semibold">{words.title}</h2>
      <p className="mt-1 mb-6 text-ink-2">{words.lead}</p>
      {agency && <ClientPortalSettings agency={agency} />}
      {!agency && !error && <SettingsSkeleton />}
      {!agency && error && (
        <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
          {words.failure.text}
        </LoadFailure>
      )}
    </div>
  );
}
