import { useState } from 'react';
import { Modal } from '../../ui/modal.tsx';
import { creating, secret as secretWords } from './api-tokens.words.ts';
import { NewTokenForm } from './new-token-form.tsx';
import { TokenSecret } from './token-secret.tsx';

interface NewTokenProps {
  open: boolean;
  onClose: () => void;
}

/** A token's secret, which is shown once. */
export interface Made {
  name: string;
  secret: string;
}

/** Makes a token, and shows its secret this one time. Neither goes without a question. */
export function NewToken({ open, onClose }: NewTokenProps) {
  const [unsaved, setUnsaved] = useState(false);
  const [made, setMade] = useState<Made | null>(null);

  return (
    <Modal
      open={open}
      title={made ? secretWords.title(made.name) : creating.title}
      lead={made ? secretWords.lead : creating.lead}
      onClose={onClose}
      unsaved={unsaved}
      discard={made ? secretWords.discard : creating.discard}
    >
      {made ? (
        <TokenSecret secret={made.secret} onUnsavedChange={setUnsaved} />
      ) : (
        <NewTokenForm onMade={setMade} onUnsavedChange={setUnsaved} />
      )}
    </Modal>
  );
}
