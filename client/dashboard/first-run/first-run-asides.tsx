import { Link } from 'react-router';
import { useViewer } from '../shell/viewer.ts';
import { words } from './first-run.words.ts';

/** What is not on the way, and good to know. */
export function FirstRunAsides() {
  const viewer = useViewer();
  return (
    <div className="grid content-start gap-7 text-13">
      <div>
        <h2 className="eyebrow">{words.gmail.title}</h2>
        <p className="mt-1.5 text-ink-2">
          {viewer && words.gmail.text(viewer.email, viewer.agency.name)}{' '}
          <Link className="link" to="/settings/email-integrations">
            {words.gmail.way}
          </Link>
        </p>
      </div>
      <div>
        <h2 className="eyebrow">{words.token.title}</h2>
        <p className="mt-1.5 text-ink-2">
          {words.token.text}{' '}
          <Link className="link" to="/settings/api-tokens">
            {words.token.way}
          </Link>
        </p>
      </div>
    </div>
  );
}
