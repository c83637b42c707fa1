import { Link } from 'react-router';
import { ActionButton } from '../access/action-button.tsx';
import { usePortalAction } from '../access/use-portal-action.ts';
import { fullName } from '../contact/contact-name.ts';
import { type ContactPath, emailPath } from '../contact/contact-path.ts';
import type { AccountRowFragment, PortalAccessFragment } from '../gql/graphql.ts';
import { nextStepFor } from './account-next-step.ts';
import { nameId } from './account-parts.tsx';
import { words } from './portal-accounts.words.tsx';

interface NextStepButtonProps {
  contact: AccountRowFragment['contact'];
  access: PortalAccessFragment;
  pathTo: ContactPath;
  onSettled: () => void;
}

/** The one act that an account is waiting for; nothing where it waits for none. */
export function NextStepButton({ contact, access, pathTo, onSettled }: NextStepButtonProps) {
  const portal = usePortalAction({ contact, pathTo, onActing: () => {}, onSettled });
  const step = nextStepFor(contact, access);
  const resend = access.availableActions.find(({ action }) => action === 'RESEND_INVITE');

  if (step === null) return null;
  if (step === 'resend' && resend) {
    return (
      <ActionButton offer={resend} contact={contact} portal={portal} pathTo={pathTo} onGone={() => focusName(contact)}>
        {(button, reason) => (
          <>
            {button}
            {reason && <div className="mt-1.5 text-13">{reason}</div>}
          </>
        )}
      </ActionButton>
    );
  }
  const correctsEmail = step === 'correct email';
  return (
    <Link className="btn btn-plain" to={correctsEmail ? emailPath(contact.id, pathTo) : pathTo(contact.id, 'access')}>
      <span>
        {correctsEmail ? words.correctEmail : words.openContact}
        <span className="sr-only"> — {fullName(contact)}</span>
      </span>
    </Link>
  );
}

/** The row has moved to those that need nothing, and its button is gone. */
function focusName(contact: { id: string }): void {
  requestAnimationFrame(() => document.getElementById(nameId(contact))?.focus());
}
