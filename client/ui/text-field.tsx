import { type ComponentProps, type ReactNode, useId } from 'react';
import { Stop } from './stop.tsx';

interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  /** What is wrong and what to do about it. */
  error?: ReactNode;
  /** What it is for; an error takes its place. */
  help?: ReactNode;
  /** Stands inside the field, at its end. */
  trailing?: ReactNode;
}

/** A field with its label above, and below what it is for or what is wrong. */
export function TextField({ label, error, help, trailing, className = '', ...rest }: TextFieldProps) {
  const id = useId();
  const belowId = `${id}-below`;
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
          aria-describedby={error || help ? belowId : undefined}
        />
        {trailing && <div className="absolute inset-y-0 right-1.5 flex items-center">{trailing}</div>}
      </div>
      {error && (
        <p id={belowId} className="err">
          <Stop kind="diamond" />
          <span>{error}</span>
        </p>
      )}
      {help && !error && (
        <p id={belowId} className="help">
          {help}
        </p>
      )}
    </div>
  );
}
