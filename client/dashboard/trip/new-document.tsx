import { useState } from 'react';
import { Modal } from '../../ui/modal.tsx';
import { NewDocumentForm } from './new-document-form.tsx';
import { newDocument as words } from './trip-page.words.tsx';

interface NewDocumentProps {
  tripId: string;
  open: boolean;
  onClose: () => void;
}

/** Puts a document on a trip, to be shared when it is ready. */
export function NewDocument({ tripId, open, onClose }: NewDocumentProps) {
  const [unsaved, setUnsaved] = useState(false);
  return (
    <Modal
      open={open}
      title={words.title}
      lead={words.lead}
      onClose={onClose}
      unsaved={unsaved}
      discard={words.discard}
    >
      <NewDocumentForm tripId={tripId} onCreated={onClose} onUnsavedChange={setUnsaved} />
    </Modal>
  );
}
