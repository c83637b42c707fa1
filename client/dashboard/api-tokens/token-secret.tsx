import { useEffect, useId, useRef, useState } from 'react';
import { ModalCancel } from '../../ui/modal.tsx';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { secret as words } from './api-tokens.words.ts';

interface TokenSecretProps {
  secret: string;
  onUnsavedChange: (unsaved: boolean) => void;
}

/** The secret, to be copied now or never. */
export function TokenSecret({ secret, onUnsavedChange }: TokenSecretProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'select' | null>(null);
  const copied = outcome === 'copied';
  useUnsaved(!copied, onUnsavedChange);
  // The form that had the focus is gone.
  useEffect(() => field.current?.focus(), []);

  async function copy() {
    field.current?.select();
    // Away from https there is no clipboard to write to.
    const isWritten = await navigator.clipboard?.writeText(secret).then(
      () => true,
      () => false,
    );
    setOutcome(isWritten ? 'copied' : 'select');
  }

  return (
    <div className="mt-5 grid gap-5">
      <div>
        <label className="label" htmlFor={id}>
          {words.label}
        </label>
        <div className="flex items-center gap-2">
          <input
            ref={field}
            id={id}
            readOnly
            value={secret}
            spellCheck={false}
            className="input min-w-0 flex-1 font-mono"
            onFocus={(event) => event.currentTarget.select()}
            onCopy={() => setOutcome('copied')}
          />
          <button type="button" className="btn btn-primary" onClick={() => void copy()}>
            {copied ? words.copied : words.copy}
          </button>
        </div>
        <p role="status" className="help">
          {outcome === 'select' && words.select}
          {copied && <span className="sr-only">{words.copiedAloud}</span>}
        </p>
      </div>
      <div className="flex justify-end">
        <ModalCancel>{words.done}</ModalCancel>
      </div>
    </div>
  );
}
