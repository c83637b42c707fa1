import { type RefObject, useEffect } from 'react';
import type { ContactImport } from './contact-import.ts';
import { previewing as words } from './import.words.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportLines } from './import-lines.tsx';

interface ImportPreviewProps {
  /** Has the focus first. */
  title: RefObject<HTMLHeadingElement | null>;
  name: string;
  plan: ContactImport;
  /** Why it was not imported. */
  fault: string | undefined;
  onRun: () => void;
  onAnother: () => void;
}

/** What an import of the file will do, line by line, before it does. */
export function ImportPreview({ title, name, plan, fault, onRun, onAnother }: ImportPreviewProps) {
  useEffect(() => title.current?.focus(), [title]);
  const { create } = plan.counts;
  const rest = words.rest(plan.counts);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h2 ref={title} tabIndex={-1} className="text-18 font-semibold break-words outline-none">
            {name}
          </h2>
          <p className="mt-0.5 text-ink-3">{words.facts(plan)}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <button type="button" className="btn btn-plain" onClick={onAnother}>
            {words.another}
          </button>
          {create > 0 && (
            <button type="button" className="btn btn-primary" onClick={onRun}>
              {words.run(create)}
            </button>
          )}
        </div>
      </div>
      {fault && (
        <p role="alert" className="note note-trouble mt-5">
          {fault}
        </p>
      )}
      {(create === 0 || rest) && (
        <p className="mt-3 text-ink-2">{[create === 0 && words.nothingToDo, rest].filter(Boolean).join(' ')}</p>
      )}
      <ImportColumns columns={plan.columns} />
      <ImportLines rows={plan.rows} counts={plan.counts} />
    </>
  );
}
