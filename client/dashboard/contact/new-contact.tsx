import { useState } from 'react';
import { Modal } from '../../ui/modal.tsx';
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
  return (
    <Modal
      open={open}
      title={words.title}
      lead={words.text}
      onClose={onClose}
      unsaved={unsaved}
      discard={words.discard}
    >
      <NewContactForm onCreated={onClose} pathTo={pathTo} onUnsavedChange={setUnsaved} />
    </Modal>
  );
}
