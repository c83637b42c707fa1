import { Link } from 'react-router';
import { ActionButton } from '../access/action-button.tsx';
import { offeredStripAction } from '../access/strip-actions.ts';
import { fullName } from '../contact/contact-name.ts';
import { type ContactPath, emailPath } from '../contact/contact-path.ts';
import type { AccountRowFragment, PortalAccessFragment } from '../gql/graphql.ts';
import { AccountMenu } from './account-menu.tsx';
import { nextStepFor } from './account-next-step.ts';
import { words } from './portal-accounts.words.tsx';
import { type RowActs, useRowAction } from './row-acts.ts';

interface AccountActsProps {
  contact: AccountRowFragment['contact'];
  access: PortalAccessFragment;
  acts: RowActs;
}

/** The act that comes first, which stands out where the account waits for it, and a menu of the others. */
export function AccountActs({ contact, access, acts }: AccountActsProps) {
  const portal = useRowAction(contact, acts);
  const step = nextStepFor(contact, access);
  const leadsAway = step === 'correct email' || step === 'open contact';
  const first = leadsAway ? null : offeredStripAction(access.availableActions);
  return (
    <div className="flex flex-wrap justify-end gap-1">
      {leadsAway && <WayOut step={step} contact={contact} pathTo={acts.pathTo} />}
      {first && (
        <ActionButton
          offer={first}
          className={step ? 'btn-plain' : 'btn-ghost px-2'}
          contact={contact}
          portal={portal}
          pathTo={acts.pathTo}
          onGone={() => acts.onGone(contact)}
        >
          {(button, reason) => (
            <>
              {button}
              {reason && <div className="order-last w-full text-left text-13">{reason}</div>}
            </>
          )}
        </ActionButton>
      )}
      <AccountMenu
        offers={access.availableActions.filter((offer) => offer !== first)}
        alone={!leadsAway && !first}
        contact={contact}
        access={access}
        portal={portal}
        acts={acts}
      />
    </div>
  );
}

interface WayOutProps {
  step: 'correct email' | 'open contact';
  contact: AccountRowFragment['contact'];
  pathTo: ContactPath;
}

function WayOut({ step, contact, pathTo }: WayOutProps) {
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
