import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import { ShowMore } from '../../../ui/show-more.tsx';
import { useNarrow } from '../../../ui/use-narrow.ts';
import type { ContactImport, ImportOutcome } from './contact-import.ts';
import { table as words } from './import.words.ts';
import { LineList, LineTable } from './line-table.tsx';

type Filter = 'ALL' | ImportOutcome;
const ROOM = 50; // lines

/** The lines of the file with what becomes of each; all of them, or those of a kind. */
export function ImportLines({ rows, counts }: Pick<ContactImport, 'rows' | 'counts'>) {
  const [chosen, setFilter] = useState<Filter>('ALL');
  const [room, setRoom] = useState(ROOM);
  const kinds: [Filter, number][] = [
    ['CREATE', counts.create],
    ['ALREADY_THERE', counts.alreadyThere],
    ['BAD', counts.bad],
  ];
  const filters: typeof kinds = [['ALL', rows.length], ...kinds.filter(([, count]) => count > 0)];
  // With other columns there may be none of a kind any more.
  const filter = filters.some(([value]) => value === chosen) ? chosen : 'ALL';
  const Layout = useNarrow() ? LineList : LineTable;
  const found = filter === 'ALL' ? rows : rows.filter(({ outcome }) => outcome === filter);
  const shown = found.slice(0, room);

  return (
    <Tabs.Root
      value={filter}
      className="mt-8"
      onValueChange={(next: Filter) => {
        setFilter(next);
        setRoom(ROOM);
      }}
    >
      <Tabs.List
        aria-label={words.filterBy}
        className="tabs -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0"
        activateOnFocus
      >
        {filters.map(([value, count]) => (
          <Tabs.Tab key={value} value={value}>
            {words.filters[value]}
            <span className={`count ${value === 'BAD' ? 'count-trouble' : ''}`}>{words.count(count)}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={filter} className="outline-offset-4">
        {found.some(({ outcome, email }) => outcome === 'ALREADY_THERE' && email) && (
          <p className="mt-3 text-13 text-ink-2">{words.sharedEmail}</p>
        )}
        <Layout rows={shown} />
        <ShowMore
          summary={words.shown(shown.length, found.length)}
          failure=""
          hasMore={shown.length < found.length}
          onMore={async () => setRoom(room + ROOM)}
        />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
