import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { LoadFailure } from '../../ui/load-failure.tsx';
import { ApiTokensDocument } from '../gql/graphql.ts';
import { page as words } from './api-tokens.words.ts';
import { NewToken } from './new-token.tsx';
import { TokenList } from './token-list.tsx';
import { TokensSkeleton } from './tokens-skeleton.tsx';

/** The tokens of partner tools: who has one, what for, and the end of it. */
export default function ApiTokensPage() {
  const [isCreating, setIsCreating] = useState(false);
  // Each time anew: the last one is still to be seen while it leaves the screen.
  const [attempt, setAttempt] = useState(0);
  const { data, error, loading, refetch } = useQuery(ApiTokensDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });

  function create() {
    setAttempt(attempt + 1);
    setIsCreating(true);
  }

  return (
    <>
      <title>{words.documentTitle}</title>
      <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="max-w-prose">
          <h2 className="text-18 font-semibold">{words.title}</h2>
          <p className="mt-1 text-ink-2">{words.lead}</p>
        </div>
        <button type="button" className="btn btn-primary" onClick={create}>
          {words.create}
        </button>
      </div>
      {data && <TokenList tokens={data.apiTokens} />}
      {!data && !error && <TokensSkeleton />}
      {!data && error && (
        <LoadFailure title={words.failure.title} onRetry={() => refetch()} retrying={loading}>
          {words.failure.text}
        </LoadFailure>
      )}
      <NewToken key={attempt} open={isCreating} onClose={() => setIsCreating(false)} />
    </>
  );
}
