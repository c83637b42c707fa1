import { type ComponentProps, type ReactNode, useId } from 'react';
import { Stop } from './stop.tsx';

interface SelectFieldProps extends ComponentProps<'select'> {
  label: string;
  options: readonly { value: string; label: string }[];
  /** What is wrong and what to do about it. */
  error?: ReactNode;
  /** What it is for; an error takes its place. */
  help?: ReactNode;
}

/** One of many. The browser's own list: a phone turns it into a wheel, and typing finds the way in it. */
export function SelectField({ label, options, error, help, ...rest }: SelectFieldProps) {
  const id = useId();
  const belowId = `${id}-below`;
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        {...rest}
        id={id}
        className="input select"
        aria-invalid={error ? true : undefined}
        aria-describedby={error || help ? belowId : undefined}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
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
