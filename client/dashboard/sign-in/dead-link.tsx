import { Link } from 'react-router';
import { Entrance } from './entrance.tsx';
import { deadLink as words } from './words.ts';

/** A link that is used, expired, replaced or withdrawn, and what to do now. */
export function DeadLink({ purpose }: { purpose: 'claim' | 'reset' }) {
  const { why, way } = words[purpose];
  return (
    <Entrance documentTitle={words.documentTitle} heading={words.title} lead={why}>
      <Link to={purpose === 'reset' ? '/forgot' : '/login'} className="btn btn-primary btn-lg">
        {way}
      </Link>
    </Entrance>
  );
}
