import { useRef, useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { fullName } from '../contact/contact-name.ts';
import type { PortalAction } from '../gql/graphql.ts';
import { busy as busyLabels, confirming } from './access-tab.words.tsx';
import { actionLabels } from './action-labels.ts';
import type { usePortalAction } from './use-portal-action.ts';

type DisablingAction = keyof typeof confirming;

/** True for the two actions that ask before they act. */
export function isDisabling(action: PortalAction): action is DisablingAction {
  return action in confirming;
}

interface Confirming {
  contact: { firstName: string; lastName: string };
  portal: ReturnType<typeof usePortalAction>;
  /** Takes the focus when the button that asked is gone. */
  onGone: () => HTMLElement | null;
}

/** The question before access is disabled, and how it is asked. It outlives the button that asks. */
export function useConfirmedDisabling({ contact, portal, onGone }: Confirming) {
  const [action, setAction] = useState<DisablingAction>('DISABLE_ACCESS');
  const [open, setOpen] = useState(false);
  const asker = useRef<HTMLElement>(null);
  const words = confirming[action];

  function ask(wanted: DisablingAction, button: HTMLElement | null): void {
    asker.current = button;
    setAction(wanted);
    setOpen(true);
  }

  async function disable(): Promise<void> {
    await portal.perform(action);
    setOpen(false);
  }

  const question = (
    <ConfirmDialog
      open={open}
      title={words.title(fullName(contact))}
      keep={words.keep}
      act={actionLabels[action]}
      busy={portal.acting === action}
      busyLabel={busyLabels[action]}
      onKeep={() => setOpen(false)}
      onAct={disable}
      finalFocus={() => (asker.current?.isConnected ? asker.current : onGone())}
    >
      {words.text(contact.firstName)}
    </ConfirmDialog>
  );

  return { ask, question };
}
