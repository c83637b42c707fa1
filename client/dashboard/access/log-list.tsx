import { type ReactNode, useId } from 'react';
import { ExactTime } from '../../ui/exact-time.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { Stop, type StopKind } from '../../ui/stop.tsx';
import { logs as words } from './access-tab.words.tsx';

const PAGE = 10;

export interface LogEntry {
  id: string;
  stop: StopKind;
  title: ReactNode;
  at: string;
  details: ReactNode[];
}

interface LogListProps {
  title: string;
  /** What will be here, while nothing is. */
  empty: string;
  entries: readonly LogEntry[];
  all: number;
  hasMore: boolean;
  onMore: () => Promise<unknown>;
}

/** What happened, newest first: stops on a line. */
export function LogList({ title, empty, entries, all, hasMore, onMore }: LogListProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="font-semibold">
        {title}
      </h3>
      {entries.length === 0 && <p className="mt-2.5 text-13 text-ink-3">{empty}</p>}
      <ol className="line-list mt-2.5">
        {entries.map(({ id, stop, title, at, details }) => (
          <li key={id} className="pb-3 last:pb-0">
            <Stop kind={stop} />
            <div className="flex items-baseline justify-between gap-4">
              <p className="min-w-0 font-medium break-words">{title}</p>
              <p className="text-13 text-ink-3">
                <ExactTime at={at} />
              </p>
            </div>
            {details.map(
              (detail, index) =>
                detail && (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an entry keep their place
                  <p key={index} className="text-13 break-words text-ink-3">
                    {detail}
                  </p>
                ),
            )}
          </li>
        ))}
      </ol>
      {all > PAGE && (
        <div className="mt-2">
          <ShowMore
            summary={words.shown(entries.length, all)}
            failure={words.failure}
            hasMore={hasMore}
            onMore={onMore}
          />
        </div>
      )}
    </section>
  );
}
