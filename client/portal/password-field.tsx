import { useId, useState } from 'react';
import { FaultLine } from './fault-line.tsx';
import type { Agency } from './page.ts';
import { countCharacters } from './password-rule.ts';
import { RuleLine } from './rule-line.tsx';
import type { Fault } from './submission.ts';
import { useFault } from './use-fault.ts';

interface Props {
  label: string;
  autoComplete: 'new-password' | 'current-password';
  fault?: Fault;
  /** Given where a password is chosen: the rule then stands below the field. */
  rules?: Agency['passwordRules'];
}

/** Named `password` in the form. One field with Show, instead of two to type the same into. */
export function PasswordField({ label, autoComplete, fault, rules }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const [length, setLength] = useState(0);
  const { input, shown: shownFault, onInput } = useFault(fault);

  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="password">
        <input
          id={id}
          ref={input}
          className="input input-lg"
          type={shown ? 'text' : 'password'}
          name="password"
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={shownFault ? true : undefined}
          aria-describedby={shownFault || rules ? `${id}-${shownFault ? 'fault' : 'rule'}` : undefined}
          onInput={(event) => {
            setLength(countCharacters(event.currentTarget.value));
            onInput();
          }}
        />
        <button className="password-toggle" type="button" aria-controls={id} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span className="sr-only"> password</span>
        </button>
      </div>
      {shownFault && <FaultLine id={`${id}-fault`} fault={shownFault} />}
      {rules && !shownFault && <RuleLine id={`${id}-rule`} rules={rules} length={length} />}
    </div>
  );
}
