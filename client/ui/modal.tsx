import { Dialog } from '@base-ui/react/dialog';
import { type ReactNode, type RefObject, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface ModalProps {
  open: boolean;
  title: string;
  lead?: ReactNode;
  onClose: () => void;
  /** What is typed in it is not saved yet: it asks before it closes. */
  unsaved?: boolean;
  /** The question before what is typed goes. */
  discard?: { title: string; text: string; keep: string; act: string };
  /** Has the focus first; without it, the first thing in the dialog that can have it. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Where the focus goes afterwards; to what had it before, when nothing is returned. */
  finalFocus?: () => HTMLElement | null;
  children: ReactNode;
}

/** Something to be seen to before the page goes on. */
export function Modal({
  open,
  title,
  lead,
  onClose,
  unsaved = false,
  discard,
  initialFocus,
  finalFocus,
  children,
}: ModalProps) {
  const [asking, setAsking] = useState(false);
  const close = () => (unsaved && discard ? setAsking(true) : onClose());
  const discardAndClose = () => {
    setAsking(false);
    onClose();
  };

  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="dialog raised" initialFocus={initialFocus} finalFocus={finalFocus}>
          <Dialog.Title className="text-18 font-semibold break-words">{title}</Dialog.Title>
          {lead && <Dialog.Description className="mt-1 text-ink-2">{lead}</Dialog.Description>}
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
      {discard && (
        <ConfirmDialog
          open={asking}
          title={discard.title}
          keep={discard.keep}
          act={discard.act}
          onKeep={() => setAsking(false)}
          onAct={discardAndClose}
        >
          {discard.text}
        </ConfirmDialog>
      )}
    </Dialog.Root>
  );
}

/** Leaves a dialog without its act. */
export function ModalCancel({ children, ref }: { children: ReactNode; ref?: RefObject<HTMLButtonElement | null> }) {
  return (
    <Dialog.Close ref={ref} className="btn btn-plain">
      {children}
    </Dialog.Close>
  );
}
