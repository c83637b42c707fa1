import { useId } from 'react';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { consequences } from './access-tab.words.tsx';
import { ActionButton, type Acts } from './action-button.tsx';
import { isDisabling, type useConfirmedDisabling } from './confirm-disabling.tsx';

interface ActionListProps extends Acts {
  access: PortalAccessFragment;
  onDisable: ReturnType<typeof useConfirmedDisabling>['ask'];
}

/** What can be done now: each act with its consequence before the press. The disabling ones come last from the API. */
export function ActionList({ access, ...acts }: ActionListProps) {
  return (
    <ul className="border-b border-line">
      {access.availableActions.map((offer) => (
        // One button for the mail of every state, so that the focus stays on it when an invite becomes a resend.
        <ActionRow key={isDisabling(offer.action) ? 'disable' : 'mail'} offer={offer} access={access} {...acts} />
      ))}
    </ul>
  );
}

interface ActionRowProps extends ActionListProps {
  offer: PortalAccessFragment['availableActions'][number];
}

function ActionRow({ offer, access, onDisable, ...acts }: ActionRowProps) {
  const consequenceId = useId();
  const { action } = offer;
  const consequence = consequences[action](acts.contact.firstName, {
    endsLink: access.inviteExpiresAt !== null,
    hadPassword: access.claimedAt !== null,
  });
  return (
    <li className="grid gap-2.5 border-t border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-x-4">
      <p id={consequenceId} className="text-ink-2 sm:max-w-75">
        {consequence}
      </p>
      <ActionButton
        offer={offer}
        consequenceId={consequenceId}
        {...acts}
        {...(isDisabling(action) && { className: 'btn-danger', onPress: (button) => onDisable(action, button) })}
      >
        {(button, reason) => (
          <>
            <div>{button}</div>
            {reason && <div className="text-13 sm:col-span-2">{reason}</div>}
          </>
        )}
      </ActionButton>
    </li>
  );
}
