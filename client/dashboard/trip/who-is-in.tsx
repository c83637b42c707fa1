import { Stop } from '../../ui/stop.tsx';
import { stopOf } from '../access/portal-pill.tsx';
import type { TripListItemFragment } from '../gql/graphql.ts';
import { words } from './trips-page.words.ts';

const ROOM = 8; // stops on the line; the words count everybody

/** The travelers as stops on a line: a disc is in, a ring is invited. And in words. */
export function WhoIsIn({ people }: { people: TripListItemFragment['travelers'][number]['contact'][] }) {
  const inside = people.filter(({ portalAccount }) => portalAccount.state === 'ACTIVE').length;
  return (
    <p className="flex items-center gap-2 self-start text-ink-2">
      <span className="route" aria-hidden="true">
        {people.slice(0, ROOM).map(({ id, portalAccount }) => (
          <Stop key={id} kind={stopOf(portalAccount)} />
        ))}
      </span>
      {words.inPortal(inside, people.length)}
    </p>
  );
}
