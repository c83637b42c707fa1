import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { fullName } from '../contact/contact-name.ts';
import { type PortalAccountState, RemoveTravelerDocument } from '../gql/graphql.ts';
import { type Telling, useTell } from '../shell/use-tell.ts';
import { removal as words } from './travelers.words.ts';

export interface Removable {
  id: string;
  isPrimary: boolean;
  contact: { firstName: string; lastName: string; portalAccount: { state: PortalAccountState } };
}

interface RemoveTravelerProps {
  /** Whom it is asked about; the question keeps them while it leaves the screen. */
  traveler: Removable;
  open: boolean;
  onClose: () => void;
  /** Takes the focus when the row that asked is gone. */
  fallback: () => HTMLElement | null;
}

/** Takes a traveler off a trip, once the agent knows what that means. */
export function RemoveTraveler({ traveler, open, onClose, fallback }: RemoveTravelerProps) {
  const { contact } = traveler;
  const name = fullName(contact);
  const tell = useTell();
  const [isGone, setIsGone] = useState(false);
  const [remove, { loading }] = useMutation(RemoveTravelerDocument, {
    variables: { id: traveler.id },
    onCompleted: ({ travelerRemove: { errors } }) => {
      setIsGone(true);
      settle({ mark: 'done', text: errors.length > 0 ? words.already(name) : words.done(name) });
    },
    onError: (error) =>
      settle({ mark: 'trouble', text: hadNoEffect(error) ? words.turnedAway(name) : words.noAnswer(name) }),
  });

  function settle(telling: Omit<Telling, 'id'>) {
    onClose();
    tell({ id: `traveler-${traveler.id}`, ...telling });
  }

  return (
    <ConfirmDialog
      open={open}
      title={words.title(name)}
      keep={words.keep}
      act={words.act}
      busy={loading}
      busyLabel={words.busy}
      onKeep={onClose}
      onAct={() => void remove()}
      finalFocus={() => (isGone ? fallback() : null)}
    >
      {describe(traveler)}
    </ConfirmDialog>
  );
}

function describe({ isPrimary, contact }: Removable): string {
  const { firstName, portalAccount } = contact;
  return [
    words.stays(firstName),
    portalAccount.state === 'ACTIVE' && words.leavesPortal(firstName),
    isPrimary && words.noPrimary,
  ]
    .filter(Boolean)
    .join(' ');
}
