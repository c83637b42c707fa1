import { Link } from 'react-router';
import { amount } from '../../ui/amount.ts';
import { useCurrentInView } from '../../ui/use-current-in-view.ts';
import { type AccountCounts, type AccountFilter, accountFilters, countOf, pathOf } from './account-filter.ts';
import { words } from './portal-accounts.words.tsx';

interface FilterBarProps {
  current: AccountFilter;
  search: string;
  counts: AccountCounts;
}

/** The filters, each with how many accounts it finds. */
export function FilterBar({ current, search, counts }: FilterBarProps) {
  const bar = useCurrentInView<HTMLElement>(current);
  return (
    <nav ref={bar} aria-label={words.filterBy} className="tabs -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      {accountFilters.map((filter) => {
        const count = countOf(filter, counts);
        const isTrouble = filter === 'needs-attention' && count > 0;
        return (
          <Link key={filter} to={pathOf(filter, search)} aria-current={filter === current ? 'true' : undefined}>
            {words.filters[filter]}
            <span className={`count ${isTrouble ? 'count-trouble' : ''}`}>{amount(count)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
