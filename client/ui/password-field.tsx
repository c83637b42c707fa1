import { type ComponentProps, useState } from 'react';
import { TextField } from './text-field.tsx';

/** A password that can be looked at while it is typed. */
export function PasswordField({
  className = '',
  ...rest
}: Omit<ComponentProps<typeof TextField>, 'type' | 'trailing'>) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      className={`${className} pr-20`}
      trailing={
        <button type="button" className="btn btn-ghost" onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span className="sr-only"> password</span>
        </button>
      }
    />
  );
}
