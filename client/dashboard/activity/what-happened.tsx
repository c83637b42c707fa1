import type { FragmentType } from '@apollo/client';
import { useApolloClient, useSuspenseFragment } from '@apollo/client/react';
import { ExactTime } from '../../ui/exact-time.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { Stop } from '../../ui/stop.tsx';
import { MoreActivityDocument, WhatHappenedFragmentDoc } from '../gql/graphql.ts';
import { useViewer } from '../shell/viewer.ts';
import { describeEvent } from './describe-event.tsx';
import { words } from './what-happened.words.tsx';

/** What a page brings. */
const PAGE = 10;

/** What happened on a trip, newest first: stops on a line, each with its time at the left where there is room. */
export function WhatHappened({ trip: from }: { trip: FragmentType<typeof WhatHappenedFragmentDoc> }) {
  const {
    data: { id, activity },
  } = useSuspenseFragment({ fragment: WhatHappenedFragmentDoc, from });
  const client = useApolloClient();
  const viewer = useViewer();
  const showMore = () =>
    client.query({
      query: MoreActivityDocument,
      variables: { id, activityAfter: activity.pageInfo.endCursor },
      fetchPolicy: 'network-only',
    });

  return (
    <section aria-labelledby="what-happened">
      <h2 id="what-happened" className="flex min-h-14 items-center border-b border-line text-16 font-semibold">
        {words.title}
      </h2>
      {activity.edges.length === 0 && <p className="py-4 text-ink-2">{words.empty}</p>}
      <ol className="line-list mt-5 sm:ml-[6.4rem]">
        {activity.edges.map(({ node }) => {
          const { stop, title, detail } = describeEvent(node, viewer?.id);
          return (
            <li key={node.id} className="pb-4.5 last:pb-0">
              <Stop kind={stop} />
              <p className="text-13 text-ink-3 sm:absolute sm:right-full sm:mr-4 sm:w-22 sm:text-right">
                <ExactTime at={node.occurredAt} />
              </p>
              <p className="break-words">{title}</p>
              {detail && <p className="text-13 break-words text-ink-2">{detail}</p>}
            </li>
          );
        })}
      </ol>
      {activity.totalCount > PAGE && (
        <div className="mt-4">
          <ShowMore
            summary={words.shown(activity.edges.length, activity.totalCount)}
            failure={words.failure}
            hasMore={activity.pageInfo.hasNextPage}
            onMore={showMore}
          />
        </div>
      )}
    </section>
  );
}
