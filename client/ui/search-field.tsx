import { Search } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';

const PAUSE = 250; // ms without a key before it is searched

interface SearchFieldProps {
  /** What is searched, and by what: "Search trips". */
  label: string;
  value: string;
  onChange: (value: string) => void;
  field: RefObject<HTMLInputElement | null>;
}

/** Searches while one types, after a short pause. */
export function SearchField({ label, value, onChange, field }: SearchFieldProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // Changed from outside: the field follows, but never under the fingers of who is typing.
    if (field.current && field.current !== document.activeElement) field.current.value = value;
  }, [field, value]);

  return (
    <form
      className="relative w-full sm:w-65"
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer.current);
        onChange(field.current?.value.trim() ?? '');
      }}
    >
      <Search className="icon pointer-events-none absolute inset-y-0 left-3 my-auto text-ink-3" aria-hidden="true" />
      <input
        ref={field}
        type="search"
        className="input pl-9"
        aria-label={label}
        placeholder={label}
        defaultValue={value}
        onChange={(event) => {
          const typed = event.target.value.trim();
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onChange(typed), PAUSE);
        }}
      />
    </form>
  );
}
