import { describeDay } from '../../ui/time.ts';
import type { HomeDocumentFragment } from '../gql/graphql.ts';
import { isNew } from './home-order.ts';
import { recentDay, words } from './home-words.ts';

interface Props {
  document: HomeDocumentFragment;
  now: Date;
}

/** A document that can be read is a link as tall as its row; one that is only a record looks like a fact. */
export function DocumentRow({ document, now }: Props) {
  const { title, url } = document;
  return (
    <li className="border-b border-line">
      {url ? (
        <a
          className="document document-link"
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          referrerPolicy="no-referrer"
        >
          <span className="document-title">{title}</span>
          <DocumentFacts document={document} now={now} />
          <span className="sr-only">{words.newTab}</span>
        </a>
      ) : (
        <div className="document">
          <span className="document-title">{title}</span>
          <DocumentFacts document={document} now={now} />
        </div>
      )}
    </li>
  );
}

function DocumentFacts({ document, now }: Props) {
  const { kind, sharedAt } = document;
  const day = recentDay(sharedAt, now);
  return (
    <>
      {isNew(document, now) && <span className="text-14 font-semibold text-brand-ink">{words.isNew}</span>}
      <span className="col-span-2 text-14 text-ink-3">
        {words.kinds[kind]} · shared{' '}
        <time dateTime={sharedAt} lang={day ? undefined : navigator.language}>
          {day ?? describeDay(new Date(sharedAt), now)}
        </time>
      </span>
    </>
  );
}
