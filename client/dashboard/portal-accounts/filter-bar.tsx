import { Link } from 'react-router';
import { amount } from '../../ui/amount.ts';
import { useCurrentInView } from '../../ui/use-current-in-view.ts';
import { type AccountCounts, type AccountView, accountFilters, countOf, pathOf } from './account-filter.ts';
import { words } from './portal-accounts.words.tsx';

interface FilterBarProps {
  view: AccountView;
  counts: AccountCounts;
}

/** The filters, each with how many accounts it finds. */
export function FilterBar({ view, counts }: FilterBarProps) {
  const bar = useCurrentInView<HTMLElement>(view.filter);
  return (
    <nav ref={bar} aria-label={words.filterBy} className="tabs -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      {accountFilters.map((filter) => {
        const count = countOf(filter, counts);
        const isTrouble = filter === 'needs-attention' && count > 0;
        return (
          <Link
            key={filter}
            to={pathOf({ ...view, filter })}
            aria-current={filter === view.filter ? 'true' : undefined}
          >
            {words.filters[filter]}
            <span className={`count ${isTrouble ? 'count-trouble' : ''}`}>{amount(count)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
