import { Link } from 'react-router';
import { ShowMore } from '../../ui/show-more.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import type { PortalAccountsPageQuery } from '../gql/graphql.ts';
import type { AccountView } from './account-filter.ts';
import { groupAccounts } from './account-groups.ts';
import { AccountList, AccountTable } from './account-table.tsx';
import { words } from './portal-accounts.words.tsx';
import type { RowActs } from './row-acts.ts';

interface AccountResultsProps {
  found: PortalAccountsPageQuery;
  view: AccountView;
  acts: RowActs;
  onClear: () => void;
  onMore: () => Promise<unknown>;
}

/** The accounts that were found, or why there are none. */
export function AccountResults({ found, view, acts, onClear, onMore }: AccountResultsProps) {
  const { filter, search } = view;
  const { edges, pageInfo, totalCount } = found.portalAccounts;
  const isNarrow = useNarrow();
  if (edges.length === 0) {
    if (!search && found.portalAccountCounts.everyone === 0) return <NobodyInvited />;
    return (
      <p role="status" className="pt-8 text-ink-2">
        {words.nothing(filter, search)}{' '}
        <button type="button" className="link tap cursor-pointer" onClick={onClear}>
          {words.clear}
        </button>
      </p>
    );
  }
  const nodes = edges.map(({ node }) => node);
  const groups = groupAccounts(nodes, view, found.portalAccountCounts);
  const Layout = isNarrow ? AccountList : AccountTable;
  return (
    <>
      <Layout groups={groups} view={view} acts={acts} />
      <ShowMore
        summary={words.shown(edges.length, totalCount)}
        failure={words.failure.title}
        hasMore={pageInfo.hasNextPage}
        onMore={onMore}
      />
    </>
  );
}

function NobodyInvited() {
  return (
    <div className="pt-8">
      <p className="text-16 font-semibold">{words.empty.title}</p>
      <p className="mt-1 mb-4 text-ink-2">{words.empty.text}</p>
      <Link to="/trips" className="btn btn-plain">
        {words.empty.way}
      </Link>
    </div>
  );
}
