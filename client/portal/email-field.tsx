import { useId } from 'react';
import { FaultLine } from './fault-line.tsx';
import type { Fault } from './submission.ts';
import { useFault } from './use-fault.ts';

interface Props {
  label: string;
  fault?: Fault;
  initial?: string;
}

/** Named `email` in the form. Password managers know it as the sign-in name. */
export function EmailField({ label, fault, initial }: Props) {
  const id = useId();
  const { input, shown, onInput } = useFault(fault);

  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        className="input input-lg"
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={initial}
        aria-invalid={shown ? true : undefined}
        aria-describedby={shown ? `${id}-fault` : undefined}
        onInput={onInput}
      />
      {shown && <FaultLine id={`${id}-fault`} fault={shown} />}
    </div>
  );
}
