import { useQuery } from '@apollo/client/react';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { useBackgroundRefresh } from '../apollo/use-background-refresh.ts';
import { EmailIntegrationsDocument } from '../gql/graphql.ts';
import { page as words } from './email-integrations.words.tsx';
import { GmailCard } from './gmail-card.tsx';
import { PostmarkFacts } from './postmark-facts.tsx';
import { SettingsSkeleton } from './settings-skeleton.tsx';

/** How an agent's email goes out: from their own Gmail, or through Postmark. */
export default function EmailIntegrationsPage() {
  const { data, error, loading, refetch } = useQuery(EmailIntegrationsDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  // Any email that is sent may be the one at which Google refuses.
  useBackgroundRefresh(EmailIntegrationsDocument, {});
  const agent = data?.viewer;

  return (
    <>
      <title>{words.documentTitle}</title>
      <h2 className="text-18 font-semibold">{words.title}</h2>
      <p className="mt-1 mb-5 text-ink-2">{words.lead}</p>
      {agent && (
        <div className="grid gap-10">
          <GmailCard agent={agent} />
          <PostmarkFacts agent={agent} />
        </div>
      )}
      {!agent && !error && <SettingsSkeleton />}
      {!agent && error && (
        <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
          {words.failure.text}
        </LoadFailure>
      )}
    </>
  );
}
