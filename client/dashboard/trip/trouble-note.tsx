import { Link } from 'react-router';
import type { ContactPath } from '../contact/contact-path.ts';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { describeTrouble } from './describe-trouble.tsx';

interface TroubleNoteProps {
  id: string;
  contact: { id: string; email: string | null };
  access: PortalAccessFragment;
  pathTo: ContactPath;
}

/** What became of the newest mail, where it went wrong, and the way out. */
export function TroubleNote({ id, contact, access, pathTo }: TroubleNoteProps) {
  const trouble = describeTrouble(contact, access, pathTo);
  if (!trouble) return null;
  const { text, way } = trouble;
  return (
    <p id={id} className="note note-trouble">
      {text}{' '}
      <Link className="link" to={way.path}>
        {way.label}
      </Link>
      {way.tail}
    </p>
  );
}
