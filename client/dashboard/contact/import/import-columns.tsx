import { SelectField } from '../../../ui/select-field.tsx';
import { choiceOf, choose } from './column-choice.ts';
import type { Column } from './contact-import.ts';
import { columns as words } from './import.words.ts';

interface ImportColumnsProps {
  columns: readonly Column[];
  onChange: (columns: Column[]) => void;
}

/** Which column of the file feeds which field of a contact, to be changed; and which columns are left out. */
export function ImportColumns({ columns, onChange }: ImportColumnsProps) {
  const choice = choiceOf(columns);
  // Excel leaves columns behind that are nothing but separators.
  const real = columns.map((_, index) => index).filter((index) => words.nameOf(columns, index) !== '');
  const leftOut = real.filter((index) => columns[index]?.field === null);
  return (
    <section aria-labelledby="columns" className="mt-6">
      <h3 id="columns" className="eyebrow">
        {words.title}
      </h3>
      <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-4">
        {choice.map(({ field, index }) => (
          <SelectField
            key={field}
            label={words.fields[field]}
            options={[
              { value: '-1', label: words.none },
              ...real.map((each) => ({ value: String(each), label: words.optionOf(columns, each) })),
            ]}
            value={String(index)}
            help={field === 'fullName' && index >= 0 && words.divided}
            onChange={({ target }) => onChange(choose(columns, field, Number(target.value)))}
          />
        ))}
      </div>
      {leftOut.length > 0 && (
        <p className="mt-3 text-13 break-words text-ink-3">
          {words.leftOut(leftOut.map((index) => words.nameOf(columns, index)))}
        </p>
      )}
    </section>
  );
}
