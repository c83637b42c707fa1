import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import type { PortalAccountState, PortalActionResultFragment } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';
import { type MailingAction, mailingActions } from './mailing-actions.ts';
import { describeOutcome } from './outcome.tsx';
import { words } from './words.ts';

export type ActedOn = NonNullable<PortalActionResultFragment['portalAccount']>;

interface Acting {
  contact: { id: string; firstName: string };
  pathTo: ContactPath;
  onActing: () => void;
  /** The account as the answer has it. Undefined when there was none. */
  onSettled: (account: ActedOn | undefined) => void;
}

/**
 * Performs an action that mails and tells by toast where the mail went. A second call while one is under way does nothing.
 * `staleIn` is the state that the account turned out to be in when the action was no longer on offer.
 */
export function useMailingAction({ contact, pathTo, onActing, onSettled }: Acting) {
  const client = useApolloClient();
  const tell = useTell();
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [staleIn, setStaleIn] = useState<PortalAccountState | null>(null);

  async function perform(action: MailingAction): Promise<void> {
    if (underWay.current) return;
    underWay.current = true;
    onActing();
    setBusy(true);
    setStaleIn(null);
    try {
      const { data } = await client.mutate({ mutation: mailingActions[action], variables: { contactId: contact.id } });
      if (data) settle(data.result, action);
    } catch (error) {
      const text = hadNoEffect(error) ? words.turnedAway : words.noAnswer;
      tell({ id: `mail-${contact.id}`, mark: 'trouble', text });
      onSettled(undefined);
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }

  function settle(result: PortalActionResultFragment, action: MailingAction): void {
    const account = result.portalAccount ?? undefined;
    const telling = describeOutcome(result, action, contact, pathTo);
    if (telling) tell(telling);
    else if (account) setStaleIn(account.state);
    onSettled(account);
  }

  return { perform, busy, staleIn };
}
