import type { FragmentType } from '@apollo/client';
import { Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { Stop } from '../../ui/stop.tsx';
import { Timestamp } from '../../ui/timestamp.tsx';
import type { DocumentListFragment, ShareDialogFragmentDoc } from '../gql/graphql.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { documents as words } from './trip-page.words.tsx';

interface DocumentRowProps {
  document: DocumentListFragment['documents'][number];
  trip: FragmentType<typeof ShareDialogFragmentDoc>;
}

/** A document: what it is, where it can be read, and whether the travelers can see it. */
export function DocumentRow({ document, trip }: DocumentRowProps) {
  const { kind, title, url, sharedAt } = document;
  const [sharing, setSharing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = useRef<HTMLSpanElement>(null);
  return (
    <li className="grid min-h-13 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-2.5 sm:grid-cols-[5.4rem_minmax(0,1fr)_auto]">
      <span className="col-span-full text-13 text-ink-3 sm:col-span-1">{words.kinds[kind]}</span>
      <span ref={name} tabIndex={-1} className="min-w-0 rounded-s break-words outline-none">
        {url ? (
          <a className="link font-semibold" href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          <span className="font-semibold">{title}</span>
        )}
        {!sharedAt && <span className="ml-2 text-13 text-ink-3">{words.draft}</span>}
      </span>
      {sharedAt ? (
        <span className="flex items-center gap-2 text-13 text-ink-2">
          <Stop kind="check" />
          <span>
            {words.shared} <Timestamp at={sharedAt} as="day" />
          </span>
        </span>
      ) : (
        <button ref={button} type="button" className="btn btn-plain" onClick={() => setSharing(true)}>
          <Send className="icon" aria-hidden="true" />
          <span>
            {words.share}
            <span className="sr-only"> — {title}</span>
          </span>
        </button>
      )}
      <ShareDialog
        trip={trip}
        document={document}
        open={sharing}
        onClose={() => setSharing(false)}
        finalFocus={() => button.current ?? name.current}
      />
    </li>
  );
}
