import { FileUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { choosing as words } from './import.words.ts';

interface ChooseFileProps {
  /** Back from another step, whose buttons are gone. */
  again: boolean;
  /** Why the last one was not read. */
  fault: string | undefined;
  /** A file is held over the page. */
  isOver: boolean;
  onChoose: (file: File) => void;
}

/** Asks for a file, to be dropped or chosen: the browser's own field lies over all of the box. */
export function ChooseFile({ again, fault, isOver, onChoose }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (again) input.current?.focus();
  }, [again]);
  return (
    <div className="max-w-read">
      <div
        data-over={isOver || undefined}
        className="relative grid justify-items-center gap-3 rounded-l border border-dashed border-field px-4 py-10 text-center outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-focus data-over:border-accent data-over:bg-accent-wash"
      >
        <FileUp className="size-6 text-ink-3" strokeWidth={1.5} aria-hidden="true" />
        <p className="hidden text-16 font-semibold sm:block">{words.drop}</p>
        <p className="-my-2 hidden text-13 text-ink-3 sm:block">{words.or}</p>
        <span className="btn btn-primary" aria-hidden="true">
          {words.choose}
        </span>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={words.choose}
          className="absolute inset-0 cursor-pointer opacity-0"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file, corrected, may be chosen again.
            target.value = '';
            if (file) onChoose(file);
          }}
        />
      </div>
      {fault && (
        <p role="alert" className="note note-trouble mt-5">
          {fault}
        </p>
      )}
      <p className="mt-5 text-ink-2">{words.what}</p>
      <p className="mt-1 text-ink-2">
        {words.nothingYet}{' '}
        <a className="link" href="/imports/contacts/template.csv" download>
          {words.template}
        </a>
      </p>
    </div>
  );
}
