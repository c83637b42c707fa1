import { Link } from 'react-router';
import { type AccountCounts, type AccountFilter, accountFilters, countOf, pathOf } from './account-filter.ts';
import { words } from './portal-accounts.words.ts';

interface FilterBarProps {
  current: AccountFilter;
  search: string;
  counts: AccountCounts;
}

/** The filters, each with how many accounts it finds. */
export function FilterBar({ current, search, counts }: FilterBarProps) {
  return (
    <nav aria-label={words.filterBy} className="tabs overflow-x-auto">
      {accountFilters.map((filter) => {
        const count = countOf(filter, counts);
        const isTrouble = filter === 'needs-attention' && count > 0;
        return (
          <Link key={filter} to={pathOf(filter, search)} aria-current={filter === current ? 'true' : undefined}>
            {words.filters[filter]}
            <span className={`count ${isTrouble ? 'count-trouble' : ''}`}>{count}</span>
          </Link>
        );
      })}
    </nav>
  );
}
