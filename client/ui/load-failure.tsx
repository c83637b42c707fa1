import { BusyButton } from './busy-button.tsx';

interface LoadFailureProps {
  /** What didn't load. */
  title: string;
  /** What still works, and what may help. */
  children: string;
  onRetry: () => void;
  retrying: boolean;
}

/** Says what failed, and offers the one thing that may mend it. */
export function LoadFailure({ title, children, onRetry, retrying }: LoadFailureProps) {
  return (
    <div role="alert" className="grid justify-items-start gap-4 py-6">
      <div className="note note-trouble">
        <p className="font-medium text-ink">{title}</p>
        <p>{children}</p>
      </div>
      <BusyButton busy={retrying} busyLabel="Trying…" onClick={onRetry}>
        Try again
      </BusyButton>
    </div>
  );
}
