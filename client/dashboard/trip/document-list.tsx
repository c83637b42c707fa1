import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Stop } from '../../ui/stop.tsx';
import { Timestamp } from '../../ui/timestamp.tsx';
import { DocumentListFragmentDoc } from '../gql/graphql.ts';
import { documents as words } from './trip-page.words.tsx';

/** What the agency made for the trip, and what of it the travelers can see. */
export function DocumentList({ trip }: { trip: FragmentType<typeof DocumentListFragmentDoc> }) {
  const {
    data: { documents },
  } = useSuspenseFragment({ fragment: DocumentListFragmentDoc, fragmentName: 'DocumentList', from: trip });
  return (
    <section aria-labelledby="documents" className="lg:pt-1">
      <h2 id="documents" className="border-b border-line pb-3.5 text-16 font-semibold">
        {words.title}
      </h2>
      {documents.length === 0 && <p className="py-4 text-ink-2">{words.empty}</p>}
      <ul>
        {documents.map(({ id, kind, title, url, sharedAt }) => (
          <li
            key={id}
            className="grid min-h-13 grid-cols-[1fr_auto] items-center gap-x-4 border-b border-line py-3 sm:grid-cols-[5.4rem_1fr_auto]"
          >
            <span className="col-span-full text-13 text-ink-3 sm:col-span-1">{words.kinds[kind]}</span>
            <span className="min-w-0 break-words">
              {url ? (
                <a className="link font-semibold" href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                <span className="font-semibold">{title}</span>
              )}
              {!sharedAt && <span className="ml-2 text-13 text-ink-3">{words.draft}</span>}
            </span>
            {sharedAt && (
              <span className="flex items-center gap-2 text-13 text-ink-2">
                <Stop kind="check" />
                <span>
                  {words.shared} <Timestamp at={sharedAt} as="day" />
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
