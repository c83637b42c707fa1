import { Stop, type StopKind } from '../../../ui/stop.tsx';
import type { ImportOutcome, ImportRow } from './contact-import.ts';
import { table as words } from './import.words.ts';

interface LinesProps {
  rows: readonly ImportRow[];
}

/** Lines of the file in columns. */
export function LineTable({ rows }: LinesProps) {
  return (
    <table className="mb-6 w-full table-fixed border-collapse">
      <thead>
        <tr className="border-b border-line text-left text-13 text-ink-3">
          <Column className="w-[7%]">{words.line}</Column>
          <Column className="w-[21%]">{words.name}</Column>
          <Column className="w-[23%]">{words.email}</Column>
          <Column className="w-[15%]">{words.phone}</Column>
          <Column className="w-[34%]">{words.outcome.title}</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line} className="row align-baseline text-13 text-ink-2">
            <td className="num py-3 pr-4 text-ink-3">{row.line}</td>
            <th scope="row" className="py-3 pr-4 text-left text-14 font-semibold break-words text-ink">
              <Name row={row} />
            </th>
            <td className="py-3 pr-4 break-words">
              {row.email || <span className="text-ink-3">{words.noEmail}</span>}
            </td>
            <td className="num py-3 pr-4 break-words">{row.phone}</td>
            <td className="py-3">
              <Outcome row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Column({ className, children }: { className: string; children: string }) {
  return (
    <th scope="col" className={`py-3 pr-4 font-medium ${className}`}>
      {children}
    </th>
  );
}

/** The same as a list, where there is no room for columns. */
export function LineList({ rows }: LinesProps) {
  return (
    <ul className="mb-6">
      {rows.map((row) => (
        <li key={row.line} className="row py-3 text-13 text-ink-2">
          <div className="flex items-baseline justify-between gap-3">
            <p className="min-w-0 text-14 font-semibold break-words text-ink">
              <Name row={row} />
            </p>
            <p className="num shrink-0 text-ink-3">{words.lineOf(row.line)}</p>
          </div>
          <p className="break-words text-ink-3">
            {[row.email || words.noEmail, row.phone].filter(Boolean).join(' · ')}
          </p>
          <div className="mt-1.5">
            <Outcome row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Name({ row: { firstName, lastName } }: { row: ImportRow }) {
  return `${firstName} ${lastName}`.trim() || <span className="font-normal text-ink-3">{words.noName}</span>;
}

const stops: Record<ImportOutcome, StopKind> = { CREATE: 'check', ALREADY_THERE: 'dot', BAD: 'diamond' };

function Outcome({ row: { outcome, reason } }: { row: ImportRow }) {
  return (
    <p className={`flex items-baseline gap-2 ${outcome === 'BAD' ? 'text-trouble' : ''}`}>
      <Stop kind={stops[outcome]} />
      <span className="min-w-0 break-words">{words.outcome[outcome](reason ?? '')}</span>
    </p>
  );
}
