import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { ContactPath } from './contact-path.ts';
import { newContact as words } from './contacts-page.words.ts';
import { NewContactForm } from './new-contact-form.tsx';

interface NewContactProps {
  open: boolean;
  onClose: () => void;
  pathTo: ContactPath;
}

/** Puts a client on file, and opens their drawer. What is typed does not go without a question. */
export function NewContact({ open, onClose, pathTo }: NewContactProps) {
  const [unsaved, setUnsaved] = useState(false);
  const [asking, setAsking] = useState(false);

  const close = () => (unsaved ? setAsking(true) : onClose());
  const discard = () => {
    setAsking(false);
    onClose();
  };

  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="dialog raised">
          <Dialog.Title className="text-18 font-semibold">{words.title}</Dialog.Title>
          <Dialog.Description className="mt-1 mb-5 text-ink-2">{words.text}</Dialog.Description>
          <NewContactForm onCreated={onClose} pathTo={pathTo} onUnsavedChange={setUnsaved} />
        </Dialog.Popup>
      </Dialog.Portal>
      <ConfirmDialog
        open={asking}
        title={words.discard.title}
        keep={words.discard.keep}
        act={words.discard.act}
        onKeep={() => setAsking(false)}
        onAct={discard}
      >
        {words.discard.text}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
