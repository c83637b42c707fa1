import { type ReactNode, useId } from 'react';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { consequences } from './access-tab.words.tsx';
import { ActionButton, type Acts } from './action-button.tsx';
import { isDisabling, type useConfirmedDisabling } from './confirm-disabling.tsx';

interface ActionListProps extends Acts {
  access: PortalAccessFragment;
  onDisable: ReturnType<typeof useConfirmedDisabling>['ask'];
  /** Stands between the mail and the disabling act, which is last and apart. */
  children: ReactNode;
}

/** What can be done now: each act with its consequence before the press. */
export function ActionList({ access, onDisable, children, ...acts }: ActionListProps) {
  const disabling = access.availableActions.filter(({ action }) => isDisabling(action));
  const [mailing] = access.availableActions.filter(({ action }) => !isDisabling(action));
  return (
    <ul className="border-b border-line">
      {/* One row for the mail of every state, so that the focus stays on its button when an invite becomes a resend. */}
      {mailing && <ActionRow offer={mailing} access={access} onDisable={onDisable} {...acts} />}
      {children && <li className="border-t border-line py-4">{children}</li>}
      {disabling.map((offer) => (
        <ActionRow key={offer.action} offer={offer} access={access} onDisable={onDisable} {...acts} />
      ))}
    </ul>
  );
}

type Offer = PortalAccessFragment['availableActions'][number];

interface ActionRowProps extends Omit<ActionListProps, 'children'> {
  offer: Offer;
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
