import { useId } from 'react';
import { Link } from 'react-router';
import { Stop } from '../../ui/stop.tsx';
import { fullName } from '../contact/contact-name.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import { describeResult, type Result } from './describe-result.ts';
import { words } from './invite-everyone.words.ts';

interface ResultListProps {
  title: string;
  results: readonly Result[];
  pathTo: ContactPath;
  /** The dialog makes way for where a link leads. */
  onLeave: () => void;
}

/** Travelers of a kind in strip order, each with what becomes of them. Nothing where there are none. */
export function ResultList({ title, results, pathTo, onLeave }: ResultListProps) {
  const titleId = useId();
  if (results.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="mt-5">
      <h3 id={titleId} className="eyebrow">
        {title}
      </h3>
      <ul className="mt-2 border-t border-line">
        {results.map((result) => {
          const { traveler } = result;
          const { stop, text, way } = describeResult(result, pathTo);
          return (
            <li key={traveler.id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5 border-b border-line py-2.5">
              <span className="mt-1.5">
                <Stop kind={stop} />
              </span>
              <div className="break-words">
                <p>
                  <span className="font-semibold">{fullName(traveler.contact)}</span>
                  {traveler.isPrimary && <span className="tag ml-2">{words.primary}</span>}
                </p>
                <p className="text-13 text-ink-2">
                  {text}{' '}
                  {way && (
                    <Link className="link" to={way.path} onClick={onLeave}>
                      {way.label}
                    </Link>
                  )}
                  {way?.tail}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
