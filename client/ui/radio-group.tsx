import type { ComponentProps } from 'react';

interface RadioGroupProps<Value extends string> extends Omit<ComponentProps<'input'>, 'type'> {
  label: string;
  options: readonly { value: Value; name: string }[];
}

/** One of a few, all in view. Every radio takes what is registered for the group. */
export function RadioGroup<Value extends string>({ label, options, ...rest }: RadioGroupProps<Value>) {
  return (
    <fieldset>
      <legend className="label">{label}</legend>
      <div className="flex flex-wrap gap-x-6">
        {options.map(({ value, name }) => (
          <label key={value} className="choice">
            <input {...rest} type="radio" value={value} className="check" />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
