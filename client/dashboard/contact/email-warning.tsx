import type { ReactNode } from 'react';
import type { ContactInfoFragment } from '../gql/graphql.ts';
import { words } from './contact-info.words.tsx';
import { isSameAddress } from './same-address.ts';

interface EmailWarningProps {
  contact: ContactInfoFragment;
  /** As typed. */
  email: string;
}

/** What saving another email does to a live link or a sign-in. */
export function EmailWarning({ contact, email }: EmailWarningProps) {
  const warning = isSameAddress(email, contact.email) ? null : warningFor(contact);
  return (
    <div role="status" className="empty:hidden">
      {warning && <p className="note note-pending mt-2">{warning}</p>}
    </div>
  );
}

function warningFor({ firstName, portalAccount: account }: ContactInfoFragment): ReactNode {
  const address = <b>{account.email}</b>;
  if (account.state === 'PENDING' && account.inviteExpiresAt) return words.warnings.endsLink(address);
  if (account.state === 'ACTIVE') return words.warnings.signInStays(firstName, address);
  if (account.state === 'DISABLED' && account.claimedAt) return words.warnings.signInStaysDisabled(firstName, address);
  return null;
}
