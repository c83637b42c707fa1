import { ShowMore } from '../../ui/show-more.tsx';
import { Stop } from '../../ui/stop.tsx';
import type { ContactPath } from '../contact/contact-path.ts';
import type { PortalAccountsPageQuery } from '../gql/graphql.ts';
import { AccountRow } from './account-row.tsx';
import { words } from './portal-accounts.words.ts';

type Accounts = PortalAccountsPageQuery['portalAccounts'];
type Node = Accounts['edges'][number]['node'];

interface AccountTableProps {
  accounts: Accounts;
  isFiltered: boolean;
  pathTo: ContactPath;
  onClear: () => void;
  onMore: () => Promise<unknown>;
  onSettled: () => void;
}

/** The accounts that were found, under whether they need attention. A list on a phone. */
export function AccountTable({ accounts, isFiltered, pathTo, onClear, onMore, onSettled }: AccountTableProps) {
  const { edges, pageInfo, totalCount } = accounts;
  const found = edges.map(({ node }) => node);
  if (found.length === 0) return isFiltered ? <NothingFound onClear={onClear} /> : <NobodyInvited />;
  const groups = [
    { name: words.groups.attention, nodes: found.filter(needsAttention), isTrouble: true },
    { name: words.groups.rest, nodes: found.filter((node) => !needsAttention(node)), isTrouble: false },
  ].filter(({ nodes }) => nodes.length > 0);

  return (
    <>
      <table className="mb-6 w-full border-collapse text-left">
        <thead className="hidden sm:table-header-group">
          <tr className="border-b border-line text-13 text-ink-3">
            <th scope="col" className="py-3 font-medium">
              {words.columns.client}
            </th>
            <th scope="col" aria-sort="ascending" className="py-3 font-semibold text-ink">
              {words.columns.access}
            </th>
            <th scope="col" className="py-3 font-medium">
              {words.columns.invite}
            </th>
            <th scope="col" className="py-3 font-medium">
              {words.columns.signIn}
            </th>
            <th scope="col" className="py-3">
              <span className="sr-only">{words.columns.next}</span>
            </th>
          </tr>
        </thead>
        {groups.map(({ name, nodes, isTrouble }) => (
          <tbody key={name} className="block sm:table-row-group">
            <tr className="block border-b border-line sm:table-row">
              <th scope="rowgroup" colSpan={5} className="block pt-6 pb-2.5 text-13 font-semibold sm:table-cell">
                <span className="inline-flex items-center gap-2">
                  {isTrouble && <Stop kind="diamond" />}
                  {name}
                </span>
              </th>
            </tr>
            {nodes.map((node) => (
              <AccountRow key={node.id} account={node} pathTo={pathTo} onSettled={onSettled} />
            ))}
          </tbody>
        ))}
      </table>
      <ShowMore
        summary={words.shown(found.length, totalCount)}
        failure={words.failure.title}
        hasMore={pageInfo.hasNextPage}
        onMore={onMore}
      />
    </>
  );
}

const troubled = ['BOUNCED', 'SPAM_COMPLAINT', 'FAILED'];

/** As the API orders them. */
const needsAttention = ({ inviteExpired, latestDelivery }: Node) =>
  inviteExpired || troubled.includes(latestDelivery?.status ?? '');

function NobodyInvited() {
  return (
    <div className="pt-8">
      <p className="text-16 font-semibold">{words.empty.title}</p>
      <p className="mt-1 text-ink-2">{words.empty.text}</p>
    </div>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <p role="status" className="pt-8 text-ink-2">
      {words.nothing}{' '}
      <button type="button" className="link tap cursor-pointer" onClick={onClear}>
        {words.clear}
      </button>
    </p>
  );
}
