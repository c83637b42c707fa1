import { type RefObject, useEffect } from 'react';
import { Link } from 'react-router';
import { Stop } from '../../../ui/stop.tsx';
import type { ContactImport } from './contact-import.ts';
import { results as words } from './import.words.ts';
import { ImportLines } from './import-lines.tsx';

interface ImportResultProps {
  /** Has the focus first. */
  title: RefObject<HTMLHeadingElement | null>;
  result: ContactImport;
  onAnother: () => void;
}

/** What an import has done, and which lines it left out. */
export function ImportResult({ title, result: { counts, rows }, onAnother }: ImportResultProps) {
  useEffect(() => title.current?.focus(), [title]);
  const left = rows.filter(({ outcome }) => outcome !== 'CREATE');
  return (
    <>
      <h2 ref={title} tabIndex={-1} className="flex items-center gap-2.5 text-18 font-semibold outline-none">
        <Stop kind="check" />
        {words.title(counts)}
      </h2>
      {left.length > 0 && <p className="mt-1 max-w-read text-ink-2">{words.rest(counts)}</p>}
      <div className="mt-5 flex flex-wrap gap-2">
        <Link to="/contacts" className="btn btn-primary">
          {words.contacts}
        </Link>
        <button type="button" className="btn btn-plain" onClick={onAnother}>
          {words.another}
        </button>
      </div>
      {left.length > 0 && <ImportLines rows={left} counts={{ ...counts, create: 0 }} />}
    </>
  );
}
