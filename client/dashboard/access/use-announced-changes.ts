import { useEffect, useRef, useState } from 'react';
import { fullName } from '../contact/contact-name.ts';
import type { PortalAccountState } from '../gql/graphql.ts';
import { words } from './words.ts';

interface Account {
  state: PortalAccountState;
  inviteExpired: boolean;
}

interface Person {
  id: string;
  firstName: string;
  lastName: string;
  portalAccount: Account;
}

/**
 * A sentence for screen readers when a pill changes by itself: "Ana Ruiz: portal active". Each change is told once, and
 * one that the agent made here not at all, because the toast tells it.
 */
export function useAnnouncedChanges(people: readonly Person[]) {
  const known = useRef(new Map<string, string>());
  const acting = useRef(new Set<string>());
  const [announcement, setAnnouncement] = useState('');

  useEffect(() => {
    const news: string[] = [];
    for (const person of people) {
      const current = describe(person.portalAccount);
      const before = known.current.get(person.id);
      if (before === current || acting.current.has(person.id)) continue;
      known.current.set(person.id, current);
      if (before !== undefined) news.push(`${fullName(person)}: ${current}`);
    }
    if (news.length > 0) setAnnouncement(news.join(', '));
  }, [people]);

  return {
    announcement,
    startedActing: (contactId: string) => void acting.current.add(contactId),
    stoppedActing: (contactId: string, account: Account | undefined) => {
      acting.current.delete(contactId);
      if (account) known.current.set(contactId, describe(account));
    },
  };
}

function describe({ state, inviteExpired }: Account): string {
  return state === 'PENDING' && inviteExpired ? words.expired : words.changed[state];
}
