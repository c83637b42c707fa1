import { useId } from 'react';
import { Stop, type StopKind } from '../../ui/stop.tsx';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { consequences, waysBack as words } from './access-tab.words.tsx';
import { ActionButton, type Acts } from './action-button.tsx';

interface WaysBackProps extends Acts {
  access: PortalAccessFragment;
}

type Offer = PortalAccessFragment['availableActions'][number];

/** The ways out of disabled, side by side, each headed by the state that it leads to. */
export function WaysBack({ access, ...acts }: WaysBackProps) {
  return (
    <section aria-labelledby="ways-back">
      <h3 id="ways-back" className="font-semibold">
        {words.title}
      </h3>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2">
        {access.availableActions.map((offer) => (
          <WayBack key={offer.action} offer={offer} hadPassword={access.claimedAt !== null} {...acts} />
        ))}
      </ul>
    </section>
  );
}

function WayBack({ offer, hadPassword, ...acts }: Acts & { offer: Offer; hadPassword: boolean }) {
  const consequenceId = useId();
  const [stop, state] = leadsTo(offer, hadPassword);
  return (
    <li className="flex flex-col gap-1 rounded-l border border-line p-4">
      <h4 className="flex items-center gap-2 font-semibold">
        <Stop kind={stop} />
        {state}
      </h4>
      <p id={consequenceId} className="text-13 text-ink-2">
        {consequences[offer.action](acts.contact.firstName, { endsLink: false, hadPassword })}
      </p>
      <ActionButton offer={offer} consequenceId={consequenceId} className="btn-plain w-full" {...acts}>
        {(button, reason) => (
          <>
            {reason && <div className="mt-2 text-13">{reason}</div>}
            <div className="mt-auto pt-3">{button}</div>
          </>
        )}
      </ActionButton>
    </li>
  );
}

function leadsTo({ action }: Offer, hadPassword: boolean): [StopKind, string] {
  if (action === 'REACTIVATE_AND_REINVITE') return ['ring', words.pending];
  return hadPassword ? ['disc', words.activeAgain] : ['open', words.expired];
}
