import { ArrowRight } from 'lucide-react';
import type { ContactImport } from './contact-import.ts';
import { previewing as words } from './import.words.ts';

/** What each column of the file becomes. */
export function ImportColumns({ columns }: Pick<ContactImport, 'columns'>) {
  return (
    <section aria-labelledby="columns" className="mt-6">
      <h3 id="columns" className="eyebrow">
        {words.columns}
      </h3>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1.5 text-13">
        {columns.map(({ header, field }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name, and none moves
          <li key={index} className="flex items-center gap-1.5">
            <span className="text-ink-3">{header || words.unnamed}</span>
            <ArrowRight className="icon size-3.5 text-ink-3" role="img" aria-label={words.becomes} />
            <span className={field ? 'font-medium' : 'text-ink-3'}>{field ? words.fields[field] : words.ignored}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
