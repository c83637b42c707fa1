import { BusyButton } from './busy-button.tsx';
import { ModalCancel } from './modal.tsx';

interface FormFootProps {
  /** What was refused and has no field of its own. */
  error: string | undefined;
  cancel: string;
  submit: string;
  busy: boolean;
  busyLabel: string;
}

/** The end of a form in a dialog: what went wrong with all of it, the way out, and the act, which Enter does, too. */
export function FormFoot({ error, cancel, submit, busy, busyLabel }: FormFootProps) {
  return (
    <>
      {error && (
        <p role="alert" className="note note-trouble">
          {error}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <ModalCancel>{cancel}</ModalCancel>
        <BusyButton type="submit" className="btn-primary" busy={busy} busyLabel={busyLabel}>
          {submit}
        </BusyButton>
      </div>
    </>
  );
}
