import { Link } from 'react-router';
import { type ContactPath, emailPath } from '../contact/contact-path.ts';
import { isSameAddress } from '../contact/same-address.ts';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { travelers } from '../trip/trip-page.words.tsx';
import { difference } from './access-tab.words.tsx';
import { findTrouble } from './delivery-trouble.ts';

interface AccessNotesProps {
  contact: { id: string; firstName: string; email: string | null };
  access: PortalAccessFragment;
  pathTo: ContactPath;
}

/** What needs the agent's eye: a mail that did not arrive, and a sign-in that differs from the email on file. */
export function AccessNotes({ contact, access, pathTo }: AccessNotesProps) {
  return (
    <>
      <DeliveryTrouble contact={contact} access={access} pathTo={pathTo} />
      <AddressDifference contact={contact} access={access} />
    </>
  );
}

function DeliveryTrouble({ contact, access, pathTo }: AccessNotesProps) {
  const trouble = findTrouble(contact, access);
  if (!trouble) return null;
  const { purpose, to, problem } = trouble.delivery;
  const isInvited = purpose === 'INVITE' && access.state === 'PENDING';
  // The act itself says so, then, and leads to the email.
  const isBlocked = access.availableActions.some(({ blocker }) => blocker?.code === 'EMAIL_SUPPRESSED');
  if (isBlocked && trouble.kind === 'blocked') return null;
  return (
    <p className="note note-trouble">
      {travelers[trouble.kind].sentence(purpose, to)} {problem}{' '}
      {!isBlocked && isInvited && (
        <>
          <Link className="link" to={emailPath(contact.id, pathTo)}>
            {travelers.correctEmail}
          </Link>
          {travelers.thenResend}
        </>
      )}
      {!isBlocked && !isInvited && !differs(contact, access) && difference.way.ACTIVE}
    </p>
  );
}

function AddressDifference({ contact, access }: Omit<AccessNotesProps, 'pathTo'>) {
  const { state, email } = access;
  if (!differs(contact, access) || email === null || (state !== 'ACTIVE' && state !== 'DISABLED')) return null;
  return (
    <p className="note note-pending">
      {difference.text(contact.firstName, email, contact.email)} {difference.way[state]}
    </p>
  );
}

/** Whether the client signs in with another address than the one on file: then a note of its own says how to change it. */
const differs = (contact: { email: string | null }, { email, claimedAt }: PortalAccessFragment): boolean =>
  email !== null && claimedAt !== null && !isSameAddress(email, contact.email);
