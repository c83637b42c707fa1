import { amount } from '../../ui/amount.ts';
import { Stop } from '../../ui/stop.tsx';
import type { AccountGroup } from './account-groups.ts';
import { words } from './portal-accounts.words.tsx';

/** "Needs attention 4". */
export function GroupName({ group: { key, count } }: { group: AccountGroup }) {
  return (
    <span className="inline-flex items-center gap-2 text-13 font-semibold">
      {key === 'attention' && <Stop kind="diamond" />}
      <span>
        {key === 'attention' ? words.groups.attention : words.groups.rest}
        {count !== null && <span className="count">{amount(count)}</span>}
      </span>
    </span>
  );
}
