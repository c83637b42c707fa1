import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import type { PortalAccountState, PortalAction, PortalActionResultFragment } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';
import { describeOutcome } from './outcome.tsx';
import { portalActions } from './portal-actions.ts';
import { words } from './words.ts';

export type ActedOn = NonNullable<PortalActionResultFragment['portalAccount']>;

interface Acting {
  contact: { id: string; firstName: string };
  pathTo: ContactPath;
  onActing: () => void;
  /** The account as the answer has it. Undefined when there was none. */
  onSettled: (account: ActedOn | undefined) => void;
  /** Tells that the button was stale, where its place may be gone. Left out: `stale` says it, beside the button. */
  onStale?: (stale: Stale) => void;
}

/** An action that was no longer on offer, and the state that the account turned out to be in. */
export interface Stale {
  action: PortalAction;
  state: PortalAccountState;
}

/**
 * Performs actions on a contact's account, one at a time, and tells by toast what came of it. A second call while one is
 * under way does nothing; `acting` says which one it is.
 */
export function usePortalAction({ contact, pathTo, onActing, onSettled, onStale }: Acting) {
  const client = useApolloClient();
  const tell = useTell();
  const underWay = useRef(false);
  const [acting, setActing] = useState<PortalAction | null>(null);
  const [stale, setStale] = useState<Stale | null>(null);

  async function perform(action: PortalAction): Promise<void> {
    if (underWay.current) return;
    underWay.current = true;
    onActing();
    setActing(action);
    setStale(null);
    try {
      const { data } = await client.mutate({ mutation: portalActions[action], variables: { contactId: contact.id } });
      if (data) settle(data.result, action);
    } catch (error) {
      const text = hadNoEffect(error) ? words.turnedAway(action) : words.noAnswer(action);
      tell({ id: `portal-${contact.id}`, mark: 'trouble', text });
      onSettled(undefined);
    } finally {
      underWay.current = false;
      setActing(null);
    }
  }

  function settle(result: PortalActionResultFragment, action: PortalAction): void {
    const account = result.portalAccount ?? undefined;
    const telling = describeOutcome(result, action, contact, pathTo);
    if (telling) tell(telling);
    else if (account) (onStale ?? setStale)({ action, state: account.state });
    onSettled(account);
  }

  return { perform, acting, stale };
}
