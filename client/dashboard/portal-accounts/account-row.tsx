import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Mail } from 'lucide-react';
import { Link } from 'react-router';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Stop } from '../../ui/stop.tsx';
import { Timestamp } from '../../ui/timestamp.tsx';
import { AccessPill } from '../access/access-pill.tsx';
import { actionLabels } from '../access/action-labels.ts';
import { findTrouble } from '../access/delivery-trouble.ts';
import { usePortalAction } from '../access/use-portal-action.ts';
import { words as access } from '../access/words.ts';
import { fullName } from '../contact/contact-name.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import {
  type AccountRowFragment,
  AccountRowFragmentDoc,
  type PortalAccessFragment,
  PortalAccessFragmentDoc,
} from '../gql/graphql.ts';
import { travelers } from '../trip/trip-page.words.tsx';
import { words } from './portal-accounts.words.ts';

interface AccountRowProps {
  account: FragmentType<typeof AccountRowFragmentDoc>;
  pathTo: ContactPath;
  onSettled: () => void;
}

/** An account: whose, where it stands, what is wrong with it, and the next step where there is one. */
export function AccountRow({ account: from, pathTo, onSettled }: AccountRowProps) {
  const { data: row } = useSuspenseFragment({ fragment: AccountRowFragmentDoc, fragmentName: 'AccountRow', from });
  const { data: account } = useSuspenseFragment({ fragment: PortalAccessFragmentDoc, from: row });
  const { contact } = row;
  const trouble = findTrouble(contact, account);
  return (
    <tr className="row block py-3 sm:table-row sm:py-0">
      <th scope="row" className="block font-normal sm:table-cell sm:py-3 sm:pr-4 sm:align-top">
        <Link className="font-semibold hover:underline" to={pathTo(contact.id, 'access')}>
          {fullName(contact)}
        </Link>
        <p className="text-13 break-all text-ink-2">{account.email ?? contact.email}</p>
      </th>
      <td className="block pt-2 sm:table-cell sm:py-3 sm:pr-4 sm:align-top">
        <AccessPill access={account} />
        {trouble && (
          <p className="mt-1 flex gap-1.5 text-13 text-trouble">
            <span className="mt-1">
              <Stop kind="diamond" />
            </span>
            {trouble.delivery.problem ?? travelers[trouble.kind].full(trouble.delivery.purpose)}
          </p>
        )}
      </td>
      <td className="hidden text-13 text-ink-2 sm:table-cell sm:py-3.5 sm:pr-4 sm:align-top">
        <InviteLife account={account} />
      </td>
      <td className="hidden text-13 text-ink-2 sm:table-cell sm:py-3.5 sm:pr-4 sm:align-top">
        {account.lastSignInAt ? <Timestamp at={account.lastSignInAt} as="since" /> : words.none}
      </td>
      <td className="block pt-2.5 empty:hidden sm:table-cell sm:py-2.5 sm:text-right sm:align-top">
        {trouble ? (
          <TroubleStep contact={contact} purpose={trouble.delivery.purpose} pathTo={pathTo} />
        ) : (
          account.inviteExpired && <Resend contact={contact} pathTo={pathTo} onSettled={onSettled} />
        )}
      </td>
    </tr>
  );
}

function InviteLife({ account }: { account: PortalAccessFragment }) {
  if (account.inviteExpired) return words.ended;
  if (account.state === 'PENDING' && account.inviteExpiresAt)
    return (
      <>
        {words.worksUntil} <Timestamp at={account.inviteExpiresAt} as="day" />
      </>
    );
  return account.invitedAt ? <Timestamp at={account.invitedAt} as="day" /> : words.none;
}

type RowContact = AccountRowFragment['contact'];

interface StepProps {
  contact: RowContact;
  pathTo: ContactPath;
}

/** An invite goes to the contact's email, which can be corrected; a reset to the address the client signs in with. */
function TroubleStep({ contact, purpose, pathTo }: StepProps & { purpose: string }) {
  const isInvite = purpose === 'INVITE';
  return (
    <Link className="btn btn-plain" to={pathTo(contact.id, isInvite ? 'info' : 'access')}>
      {isInvite ? words.correctEmail : words.open}
      <span className="sr-only"> — {fullName(contact)}</span>
    </Link>
  );
}

function Resend({ contact, pathTo, onSettled }: StepProps & { onSettled: () => void }) {
  const portal = usePortalAction({ contact, pathTo, onActing: () => {}, onSettled });
  return (
    <BusyButton
      busy={portal.acting !== null}
      busyLabel={access.sending}
      icon={<Mail className="icon" aria-hidden="true" />}
      about={fullName(contact)}
      onClick={() => portal.perform('RESEND_INVITE')}
    >
      {actionLabels.RESEND_INVITE}
    </BusyButton>
  );
}
