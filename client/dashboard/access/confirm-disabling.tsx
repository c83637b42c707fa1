import { useRef, useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { fullName } from '../contact/contact-name.ts';
import type { PortalAction } from '../gql/graphql.ts';
import { confirming } from './access-tab.words.tsx';
import { actionLabels, busyLabelOf } from './action-labels.ts';
import type { usePortalAction } from './use-portal-action.ts';

export type DisablingAction = keyof typeof confirming;

/** True for the two actions that ask before they act. */
export function isDisabling(action: PortalAction): action is DisablingAction {
  return action in confirming;
}

interface Asking {
  contact: { firstName: string; lastName: string };
  portal: ReturnType<typeof usePortalAction>;
}

interface DisablingQuestionProps extends Asking {
  action: DisablingAction;
  open: boolean;
  onClose: () => void;
  finalFocus: () => HTMLElement | null;
}

/** The question before access is disabled. */
export function DisablingQuestion({ contact, portal, action, open, onClose, finalFocus }: DisablingQuestionProps) {
  const words = confirming[action];
  return (
    <ConfirmDialog
      open={open}
      title={words.title(fullName(contact))}
      keep={words.keep}
      act={actionLabels[action]}
      busy={portal.acting === action}
      busyLabel={busyLabelOf(action)}
      onKeep={onClose}
      onAct={() => void portal.perform(action).then(onClose)}
      finalFocus={finalFocus}
    >
      {words.text(contact.firstName)}
    </ConfirmDialog>
  );
}

interface Confirming extends Asking {
  /** Takes the focus when the button that asked is gone. */
  onGone: () => HTMLElement | null;
}

/** The question before access is disabled, and how it is asked. It outlives the button that asks. */
export function useConfirmedDisabling({ contact, portal, onGone }: Confirming) {
  const [action, setAction] = useState<DisablingAction>('DISABLE_ACCESS');
  const [open, setOpen] = useState(false);
  const asker = useRef<HTMLElement>(null);

  function ask(wanted: DisablingAction, button: HTMLElement | null): void {
    asker.current = button;
    setAction(wanted);
    setOpen(true);
  }

  const question = (
    <DisablingQuestion
      contact={contact}
      portal={portal}
      action={action}
      open={open}
      onClose={() => setOpen(false)}
      finalFocus={() => (asker.current?.isConnected ? asker.current : onGone())}
    />
  );

  return { ask, question };
}
