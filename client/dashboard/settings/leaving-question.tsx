import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

interface LeavingQuestionProps {
  unsaved: boolean;
  words: { title: string; text: string; keep: string; act: string };
}

/** Asks before another page takes the place of one with something unsaved, whichever way there, Back too. */
export function LeavingQuestion({ unsaved, words }: LeavingQuestionProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={words.title}
      keep={words.keep}
      act={words.act}
      onKeep={() => blocker.reset?.()}
      onAct={() => blocker.proceed?.()}
    >
      {words.text}
    </ConfirmDialog>
  );
}
