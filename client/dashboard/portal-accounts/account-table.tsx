import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { SelectField } from '../../ui/select-field.tsx';
import { type AccountView, pathOf } from './account-filter.ts';
import type { AccountGroup } from './account-groups.ts';
import { AccountItem, AccountRow } from './account-row.tsx';
import { type AccountSort, accountSorts, ariaSortOf } from './account-sort.ts';
import { GroupName } from './group-name.tsx';
import { words } from './portal-accounts.words.tsx';
import type { RowActs } from './row-acts.ts';

export interface AccountTableProps {
  groups: readonly AccountGroup[];
  view: AccountView;
  acts: RowActs;
}

/** Accounts in columns. */
export function AccountTable({ groups, view, acts }: AccountTableProps) {
  return (
    <table className="mb-6 w-full table-fixed border-collapse">
      <thead>
        <tr className="border-b border-line">
          <SortedColumn by="name" view={view} className="w-[24%]">
            {words.columns.client}
          </SortedColumn>
          <SortedColumn by="attention" view={view}>
            {words.columns.access}
          </SortedColumn>
          <Column className="w-[14%]">{words.columns.invite}</Column>
          <SortedColumn by="sign-in" view={view} className="w-[11%]">
            {words.columns.signIn}
          </SortedColumn>
          <Column className="w-[14%]">{words.columns.trip}</Column>
          <Column className="w-[19%]">
            <span className="sr-only">{words.columns.acts}</span>
          </Column>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.key !== 'found' && (
            <tr className="border-b border-line">
              <th scope="rowgroup" colSpan={6} className="pt-6 pb-2.5 text-left">
                <GroupName group={group} />
              </th>
            </tr>
          )}
          {group.nodes.map((node) => (
            <AccountRow key={node.id} account={node} acts={acts} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Column({ className, children }: { className: string; children: ReactNode }) {
  return (
    <th scope="col" className={`py-3 pr-4 text-left text-13 font-medium text-ink-3 ${className}`}>
      {children}
    </th>
  );
}

/** A column that the accounts can be sorted by. */
function SortedColumn({ by, view, className = '', children }: SortedColumnProps) {
  const isSorted = by === view.sort;
  const Arrow = by === 'name' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? ariaSortOf(by) : undefined}
      className={`py-3 pr-4 text-left text-13 ${isSorted ? 'font-semibold' : 'font-medium text-ink-3'} ${className}`}
    >
      <Link className="tap underline-offset-4 hover:underline" to={pathOf({ ...view, sort: by })}>
        {children}
        {isSorted && <Arrow className="icon ml-1 size-3.5" aria-hidden="true" />}
        <span className="sr-only">{words.sortedBy[by]}</span>
      </Link>
    </th>
  );
}

interface SortedColumnProps {
  by: AccountSort;
  view: AccountView;
  className?: string;
  children: ReactNode;
}

/** The same as a list, where there is no room for columns. */
export function AccountList({ groups, view, acts }: AccountTableProps) {
  const navigate = useNavigate();
  return (
    <div className="mb-6">
      <div className="pt-4">
        <SelectField
          label={words.sortBy}
          value={view.sort}
          options={accountSorts.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
          onChange={({ target }) => navigate(pathOf({ ...view, sort: target.value as AccountSort }))}
        />
      </div>
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={group.key === 'found' ? undefined : `group-${group.key}`}>
          {group.key !== 'found' && (
            <h2 id={`group-${group.key}`} className="pt-6">
              <GroupName group={group} />
            </h2>
          )}
          <ul>
            {group.nodes.map((node) => (
              <AccountItem key={node.id} account={node} acts={acts} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
