import { Link } from 'react-router';
import { findTrouble } from '../access/delivery-trouble.ts';
import { type ContactPath, emailPath } from '../contact/contact-path.ts';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { travelers as words } from './trip-page.words.tsx';

interface TroubleNoteProps {
  id: string;
  contact: { id: string; email: string | null };
  access: PortalAccessFragment;
  pathTo: ContactPath;
}

/** What became of the newest mail, where it went wrong, and the way out. */
export function TroubleNote({ id, contact, access, pathTo }: TroubleNoteProps) {
  const trouble = findTrouble(contact, access);
  if (!trouble) return null;
  const { purpose, to, problem } = trouble.delivery;
  return (
    <p id={id} className="note note-trouble">
      {words[trouble.kind].sentence(purpose, to)} {problem}{' '}
      {purpose === 'INVITE' && access.state === 'PENDING' ? (
        <>
          <Link className="link" to={emailPath(contact.id, pathTo)}>
            {words.correctEmail}
          </Link>
          {words.thenResend}
        </>
      ) : (
        // The client signs in with this address: changing it is a matter of access, not of the contact.
        <Link className="link" to={pathTo(contact.id, 'access')}>
          {words.manage}
        </Link>
      )}
    </p>
  );
}
