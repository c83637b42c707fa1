import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Timestamp } from '../../ui/timestamp.tsx';
import { AccessPill } from '../access/access-pill.tsx';
import { AccountRowFragmentDoc, PortalAccessFragmentDoc } from '../gql/graphql.ts';
import { AccountActs } from './account-acts.tsx';
import { AccountIssue, AccountName, InviteLife } from './account-parts.tsx';
import { words } from './portal-accounts.words.tsx';
import type { RowActs } from './row-acts.ts';

export interface AccountProps {
  account: FragmentType<typeof AccountRowFragmentDoc>;
  acts: RowActs;
}

/** An account: whose, where it stands, what is wrong with it, and what can be done. */
export function AccountRow({ account: from, acts }: AccountProps) {
  const { contact, nextTrip, access } = useAccount(from);
  return (
    <tr className="row align-top text-13 text-ink-2">
      <th scope="row" className="py-3 pr-4 text-left text-14 font-normal text-ink">
        <AccountName contact={contact} pathTo={acts.pathTo} onGone={() => acts.onGone(contact)} />
        <p className="text-13 break-words text-ink-3">{access.email ?? contact.email ?? words.noEmail}</p>
      </th>
      <td className="py-3 pr-4">
        <AccessPill access={access} />
        <AccountIssue contact={contact} access={access} />
      </td>
      <td className="py-3.5 pr-4">
        <InviteLife access={access} />
      </td>
      <td className="py-3.5 pr-4">
        {access.lastSignInAt ? <Timestamp at={access.lastSignInAt} as="since" /> : words.none}
      </td>
      <td className="py-3.5 pr-4 break-words">{nextTrip?.name ?? words.none}</td>
      <td className="py-2">
        <div className="relative">
          <AccountActs contact={contact} access={access} acts={acts} />
        </div>
      </td>
    </tr>
  );
}

/** The same in a few lines, for a phone. */
export function AccountItem({ account: from, acts }: AccountProps) {
  const { contact, nextTrip, access } = useAccount(from);
  return (
    <li className="row py-4 text-13 text-ink-2">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-14 text-ink">
            <AccountName contact={contact} pathTo={acts.pathTo} onGone={() => acts.onGone(contact)} />
          </p>
          <p className="break-words text-ink-3">{access.email ?? contact.email ?? words.noEmail}</p>
        </div>
        <AccessPill access={access} />
      </div>
      <AccountIssue contact={contact} access={access} />
      {nextTrip && <p className="mt-1.5 break-words">{words.nextTrip(nextTrip.name)}</p>}
      <div className="mt-1.5 flex flex-wrap items-center justify-between gap-3">
        <p className="basis-28 grow text-ink-3">
          {access.lastSignInAt ? (
            words.lastSignIn(<Timestamp at={access.lastSignInAt} as="since" />)
          ) : (
            <InviteLife access={access} />
          )}
        </p>
        <div className="relative ml-auto">
          <AccountActs contact={contact} access={access} acts={acts} />
        </div>
      </div>
    </li>
  );
}

function useAccount(from: AccountProps['account']) {
  const { data: row } = useSuspenseFragment({ fragment: AccountRowFragmentDoc, fragmentName: 'AccountRow', from });
  const { data: access } = useSuspenseFragment({ fragment: PortalAccessFragmentDoc, from: row });
  return { contact: row.contact, nextTrip: row.nextTrip, access };
}
