import { Link, useLocation } from 'react-router';
import type { ContactPath } from '../contact/contact-path.ts';
import type { PortalAction } from '../gql/graphql.ts';
import type { Blocker } from './blocker.ts';
import { JustSent } from './just-sent.tsx';
import { nextStepAfter } from './next-step.ts';

interface BlockerNoteProps {
  /** For the button's aria-describedby. */
  id: string;
  blocker: Blocker;
  action: PortalAction;
  contact: { id: string };
  pathTo: ContactPath;
}

/** Why a button cannot be pressed now, and what can be done about it. */
export function BlockerNote({ id, blocker, action, contact, pathTo }: BlockerNoteProps) {
  const { pathname, search } = useLocation();
  if (blocker.code === 'JUST_SENT' && blocker.retryAt) {
    return (
      <p id={id} className="quiet">
        <JustSent action={action} retryAt={blocker.retryAt} />
      </p>
    );
  }
  const nextStep = nextStepAfter(blocker, contact.id, pathTo, action);
  return (
    <p id={id} className="note note-trouble">
      {blocker.message}{' '}
      {nextStep && nextStep.path !== pathname + search && (
        <Link className="link tap" to={nextStep.path}>
          {nextStep.label}
        </Link>
      )}
    </p>
  );
}
