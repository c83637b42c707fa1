import type { ReactNode } from 'react';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Stop } from '../../ui/stop.tsx';
import { saving as words } from './client-portal.words.tsx';

interface SaveRowProps {
  label: string;
  busy: boolean;
  saved: boolean;
  /** What is not saved yet. */
  unsaved?: ReactNode;
  /** What went wrong with no one field. */
  problem?: string;
}

/** The explicit Save of a form, with what came of it beside. */
export function SaveRow({ label, busy, saved, unsaved, problem }: SaveRowProps) {
  return (
    <>
      {problem && (
        <p role="alert" className="note note-trouble">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <BusyButton type="submit" className="btn-primary" busy={busy} busyLabel={words.busy}>
          {label}
        </BusyButton>
        <p role="status" className="flex items-baseline gap-2 text-13 text-ink-2 empty:hidden">
          {saved ? (
            <>
              <Stop kind="check" /> {words.saved}
            </>
          ) : (
            unsaved
          )}
        </p>
      </div>
    </>
  );
}
