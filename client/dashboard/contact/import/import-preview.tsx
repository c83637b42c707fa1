import { type RefObject, useEffect } from 'react';
import { BusyButton } from '../../../ui/busy-button.tsx';
import type { Column, ContactImport } from './contact-import.ts';
import { previewing as words } from './import.words.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportLines } from './import-lines.tsx';

interface ImportPreviewProps {
  /** Has the focus first. */
  title: RefObject<HTMLHeadingElement | null>;
  name: string;
  columns: readonly Column[];
  /** What an import would do; null where nothing can be made of the columns. */
  plan: ContactImport | null;
  /** The plan is that of other columns. */
  isOld: boolean;
  /** Why it was not imported, or cannot be. */
  fault: string | undefined;
  onColumns: (columns: Column[]) => void;
  onRun: (plan: ContactImport) => void;
  onAnother: () => void;
}

/** What an import of the file will do, line by line, before it does; and which columns it is made of. */
export function ImportPreview(props: ImportPreviewProps) {
  const { title, name, columns, plan, isOld, fault, onColumns, onRun, onAnother } = props;
  useEffect(() => title.current?.focus(), [title]);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h2 ref={title} tabIndex={-1} className="text-18 font-semibold break-words outline-none">
            {name}
          </h2>
          {plan && <p className="mt-0.5 text-ink-3">{words.facts(plan)}</p>}
        </div>
        <div className="flex flex-wrap gap-2">
          <button type="button" className="btn btn-plain" onClick={onAnother}>
            {words.another}
          </button>
          {plan && plan.counts.create > 0 && (
            <BusyButton
              className="btn-primary"
              busy={isOld}
              busyLabel={words.run(plan.counts.create)}
              onClick={() => onRun(plan)}
            >
              {words.run(plan.counts.create)}
            </BusyButton>
          )}
        </div>
      </div>
      {fault && (
        <p role="alert" className="note note-trouble mt-5">
          {fault}
        </p>
      )}
      <p role="status" className="mt-3 text-ink-2">
        {plan && words.summary(plan.counts)}
      </p>
      {plan?.columns.every(({ field }) => field !== 'email') && (
        <p role="status" className="note note-pending mt-3">
          {words.noEmail}
        </p>
      )}
      <ImportColumns columns={columns} onChange={onColumns} />
      {plan && (
        <div aria-busy={isOld} className="transition-opacity delay-300 aria-busy:opacity-50">
          <ImportLines rows={plan.rows} counts={plan.counts} />
        </div>
      )}
    </>
  );
}
