import { type ComponentProps, type ReactNode, useId } from 'react';
import { Stop } from './stop.tsx';

interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  /** What is wrong and what to do about it. */
  error?: ReactNode;
  /** Stands inside the field, at its end. */
  trailing?: ReactNode;
}

/** A field with its label above and its error below. */
export function TextField({ label, error, trailing, className = '', ...rest }: TextFieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="relative">
        <input
          {...rest}
          id={id}
          className={`input ${className}`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
        />
        {trailing && <div className="absolute inset-y-0 right-1.5 flex items-center">{trailing}</div>}
      </div>
      {error && (
        <p id={errorId} className="err">
          <Stop kind="diamond" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
