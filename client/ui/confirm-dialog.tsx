import { AlertDialog } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';
import { BusyButton } from './busy-button.tsx';

interface ConfirmDialogProps {
  open: boolean;
  /** Names whom or what it is about. */
  title: string;
  /** What will be, and what will stay. */
  children: ReactNode;
  /** The safe way out: "Keep access". Has the focus. */
  keep: string;
  act: string;
  busy?: boolean;
  busyLabel?: string;
  onKeep: () => void;
  onAct: () => void;
  /** Where the focus goes when the question is answered; the element that had it when nothing is returned. */
  finalFocus?: () => HTMLElement | null;
}

/** Asks before what is not one click away from a slip. */
export function ConfirmDialog({
  open,
  title,
  children,
  keep,
  act,
  busy = false,
  busyLabel = act,
  onKeep,
  onAct,
  finalFocus,
}: ConfirmDialogProps) {
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onKeep()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop forceRender className="scrim" />
        <AlertDialog.Popup className="dialog raised" initialFocus={safe} finalFocus={finalFocus}>
          <AlertDialog.Title className="text-18 font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1.5 text-ink-2">{children}</AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Close ref={safe} className="btn btn-plain">
              {keep}
            </AlertDialog.Close>
            <BusyButton className="btn-danger-solid" busy={busy} busyLabel={busyLabel} onClick={onAct}>
              {act}
            </BusyButton>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
