import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface LeavingQuestionProps {
  /** Something would be lost, as things stand. */
  when: boolean;
  words: { title: string; text: string; keep: string; act: string };
  /** Where the focus goes when the page stays; to what had it before, when nothing is returned. */
  finalFocus?: () => HTMLElement | null;
}

/** Asks before another page takes the place of one that something would be lost with, whichever way there, Back too. */
export function LeavingQuestion({ when, words, finalFocus }: LeavingQuestionProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  // Nothing is lost any more: what came of it is on the page, and nobody has said yet that they would leave that.
  useEffect(() => {
    if (!when) blocker.reset?.();
  }, [when, blocker]);
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={words.title}
      keep={words.keep}
      act={words.act}
      onKeep={() => blocker.reset?.()}
      onAct={() => blocker.proceed?.()}
      finalFocus={finalFocus}
    >
      {words.text}
    </ConfirmDialog>
  );
}
