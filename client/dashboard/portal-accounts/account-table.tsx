import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountGroup } from './account-groups.ts';
import { AccountItem, AccountRow } from './account-row.tsx';
import { GroupName } from './group-name.tsx';
import { words } from './portal-accounts.words.tsx';
import type { RowActs } from './row-acts.ts';

export interface AccountTableProps {
  groups: readonly AccountGroup[];
  acts: RowActs;
}

/** Accounts in columns. */
export function AccountTable({ groups, acts }: AccountTableProps) {
  return (
    <table className="mb-6 w-full table-fixed border-collapse">
      <thead>
        <tr className="border-b border-line">
          <Column className="w-[24%]">{words.columns.client}</Column>
          <th scope="col" aria-sort="other" className="py-3 pr-4 text-left text-13 font-semibold">
            {words.columns.access} <ArrowDown className="icon size-3.5" aria-hidden="true" />
            <span className="sr-only">{words.order}</span>
          </th>
          <Column className="w-[14%]">{words.columns.invite}</Column>
          <Column className="w-[11%]">{words.columns.signIn}</Column>
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

/** The same as a list, where there is no room for columns. */
export function AccountList({ groups, acts }: AccountTableProps) {
  return (
    <div className="mb-6">
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
