import type { ReactNode } from 'react';
import { findTrouble, type Marked } from '../access/delivery-trouble.ts';
import type { NextStep } from '../access/next-step.ts';
import { type ContactPath, emailPath } from '../contact/contact-path.ts';
import { travelers as words } from './trip-page.words.tsx';

export interface DescribedTrouble {
  text: ReactNode;
  /** The way out, and how the sentence ends after that. */
  way: NextStep & { tail?: string };
}

/** What became of the newest mail to a traveler, where it went wrong. Null where it did not. */
export function describeTrouble(
  contact: { id: string; email: string | null },
  access: Marked,
  pathTo: ContactPath,
): DescribedTrouble | null {
  const trouble = findTrouble(contact, access);
  if (!trouble) return null;
  const { purpose, to, problem } = trouble.delivery;
  return {
    text: (
      <>
        {words[trouble.kind].sentence(purpose, to)} {problem}
      </>
    ),
    way:
      purpose === 'INVITE' && access.state === 'PENDING'
        ? { label: words.correctEmail, path: emailPath(contact.id, pathTo), tail: words.thenResend }
        : // The client signs in with this address: changing it is a matter of access, not of the contact.
          { label: words.manage, path: pathTo(contact.id, 'access') },
  };
}
