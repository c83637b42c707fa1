import { useQuery } from '@apollo/client/react';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { fullName, initials } from '../contact/contact-name.ts';
import { FindContactsDocument, type FindContactsQuery } from '../gql/graphql.ts';
import { adding as words } from './travelers.words.ts';

type Found = FindContactsQuery['contacts']['edges'][number]['node'];

interface FindContactProps {
  typed: string;
  onTyped: (typed: string) => void;
  onChoose: (contact: Found) => void;
  /** Ids of contacts who are on the trip and cannot be chosen. */
  onTrip: ReadonlySet<string>;
  addingId: string | null;
}

const PAUSE = 200; // ms without a key before it is searched
const ROOM = 25; // contacts

/** Finds a contact by name or email while one types; Enter or a press chooses. */
export function FindContact({ typed, onTyped, onChoose, onTrip, addingId }: FindContactProps) {
  const search = useSettled(typed.trim());
  const { data, previousData, error } = useQuery(FindContactsDocument, {
    variables: { search: search || null, first: ROOM },
    fetchPolicy: 'cache-and-network',
  });
  const contacts = (data ?? previousData)?.contacts;
  const found = contacts?.edges.map(({ node }) => node) ?? [];

  // Back from a new contact, the search goes on.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={found}
      itemToStringValue={fullName}
      value={typed}
      onValueChange={(value, { reason }) => reason !== 'item-press' && onTyped(value)}
    >
      <div className="relative mt-5">
        <Search className="icon pointer-events-none absolute inset-y-0 left-3 my-auto text-ink-3" aria-hidden="true" />
        <Autocomplete.Input ref={input} className="input pl-9" aria-label={words.search} placeholder={words.search} />
      </div>
      <div className="mt-2 flex h-66 flex-col rounded-m border border-line">
        <Autocomplete.List aria-label={words.list} className="min-h-0 overflow-y-auto overscroll-contain">
          {(contact: Found) => (
            <Autocomplete.Item
              key={contact.id}
              value={contact}
              disabled={onTrip.has(contact.id)}
              className="flex min-h-13 cursor-pointer items-center gap-3 px-3 py-2 select-none not-first:border-t not-first:border-line data-disabled:cursor-default data-highlighted:bg-sunken data-disabled:data-highlighted:bg-transparent"
              onClick={() => onChoose(contact)}
            >
              <span className="avatar" aria-hidden="true">
                {initials(contact)}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-semibold break-words">{fullName(contact)}</span>
                <span className="clip block text-13 text-ink-3">{contact.email ?? words.noEmail}</span>
              </span>
              <span className="shrink-0 text-13 text-ink-3">
                {addingId === contact.id ? words.adding : onTrip.has(contact.id) && words.onTrip}
              </span>
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
        <Autocomplete.Status className="border-line px-3 py-2.5 text-13 text-ink-2 not-first:border-t empty:hidden">
          {contacts ? describe(contacts, search) : error && words.failure}
        </Autocomplete.Status>
      </div>
    </Autocomplete.Root>
  );
}

function describe({ edges, pageInfo }: FindContactsQuery['contacts'], search: string): string | null {
  if (edges.length === 0) return search ? words.nothingFound(search) : words.nobody;
  return pageInfo.hasNextPage ? words.more : null;
}

/** What was typed, once the typing pauses. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
