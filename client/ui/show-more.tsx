import { useRef, useState } from 'react';
import { BusyButton } from './busy-button.tsx';

interface ShowMoreProps {
  /** How much of the list is in view: "25 of 41 trips". */
  summary: string;
  /** When the rest does not come. */
  failure: string;
  hasMore: boolean;
  onMore: () => Promise<unknown>;
}

/** How much of the list is in view, and the rest of it. */
export function ShowMore({ summary, failure, hasMore, onMore }: ShowMoreProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);

  async function showMore() {
    setBusy(true);
    setFailed(false);
    // The button goes with the last page; the focus goes to what it did.
    await onMore()
      .then(() => status.current?.focus())
      .catch(() => setFailed(true));
    setBusy(false);
  }

  return (
    <div className="flex items-center justify-between gap-4">
      <p ref={status} tabIndex={-1} role="status" className="text-13 text-ink-3 outline-none">
        {failed ? failure : summary}
      </p>
      {hasMore && (
        <BusyButton className="btn-ghost" busy={busy} busyLabel="Loading…" onClick={showMore}>
          Show more
        </BusyButton>
      )}
    </div>
  );
}
