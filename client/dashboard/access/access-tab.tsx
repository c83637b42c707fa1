import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useRef } from 'react';
import type { ContactPath } from '../contact/contact-path.ts';
import { AccessTabFragmentDoc, PortalAccessFragmentDoc } from '../gql/graphql.ts';
import { AccessNotes } from './access-notes.tsx';
import { AccessState } from './access-state.tsx';
import { ActionList } from './action-list.tsx';
import { useConfirmedDisabling } from './confirm-disabling.tsx';
import { DeliveryLog } from './delivery-log.tsx';
import { HistoryLog } from './history-log.tsx';
import { InviteDiagnosis } from './invite-diagnosis.tsx';
import { SignInLog } from './sign-in-log.tsx';
import { useAnnouncedChanges } from './use-announced-changes.ts';
import { usePortalAction } from './use-portal-action.ts';
import { WaysBack } from './ways-back.tsx';
import { words } from './words.ts';

interface AccessTabProps {
  contact: FragmentType<typeof AccessTabFragmentDoc>;
  pathTo: ContactPath;
  /** An action was answered: the logs have something new. */
  onSettled: () => void;
}

/** All about a client's portal access: where it stands, what can be done, and what happened. */
export function AccessTab({ contact: from, pathTo, onSettled }: AccessTabProps) {
  const { data: contact } = useSuspenseFragment({ fragment: AccessTabFragmentDoc, fragmentName: 'AccessTab', from });
  const account = contact.portalAccount;
  const { data: access } = useSuspenseFragment({ fragment: PortalAccessFragmentDoc, from: account });
  const state = useRef<HTMLParagraphElement>(null);
  const { announcement, startedActing, stoppedActing } = useAnnouncedChanges([{ ...contact, portalAccount: access }]);
  const portal = usePortalAction({
    contact,
    pathTo,
    onActing: () => startedActing(contact.id),
    onSettled: (settled) => {
      stoppedActing(contact.id, settled);
      onSettled();
    },
  });
  const acts = { contact, portal, pathTo, onGone: () => state.current?.focus() };
  const disabling = useConfirmedDisabling({ contact, portal, onGone: () => state.current });
  const { stale } = portal;

  return (
    <div className="grid gap-6">
      <AccessState ref={state} account={account} firstName={contact.firstName} />
      <AccessNotes contact={contact} access={access} pathTo={pathTo} />
      <div role="status" className="empty:hidden">
        {stale?.state === access.state && (
          <p className="note">{words.stale(stale.action, access.state, contact.firstName)}</p>
        )}
      </div>
      {access.state === 'DISABLED' ? (
        <WaysBack access={access} {...acts} />
      ) : (
        <ActionList access={access} onDisable={disabling.ask} {...acts}>
          {access.state === 'PENDING' && <InviteDiagnosis account={account} contact={contact} pathTo={pathTo} />}
        </ActionList>
      )}
      {disabling.question}
      <DeliveryLog account={account} contact={contact} />
      <SignInLog account={account} contact={contact} />
      <HistoryLog account={account} contact={contact} />
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
