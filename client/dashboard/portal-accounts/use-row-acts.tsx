import { useRef, useState } from 'react';
import { type DisablingAction, DisablingQuestion } from '../access/confirm-disabling.tsx';
import type { ContactPath } from '../contact/contact-path.ts';
import type { AccountRowFragment } from '../gql/graphql.ts';
import { nameId } from './account-parts.tsx';
import { type RowActs, useRowAction } from './row-acts.ts';

type Contact = AccountRowFragment['contact'];

interface Asked {
  contact: Contact;
  action: DisablingAction;
  button: HTMLElement | null;
  open: boolean;
}

/**
 * What rows act with, and what stands beside the list for them: their menus and the question before access is disabled,
 * whose answer may take the row away. The focus of a row that left goes to `title`.
 */
export function useRowActs(pathTo: ContactPath, onSettled: () => void) {
  const title = useRef<HTMLHeadingElement>(null);
  const menus = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked>();
  const placeOf = (contact: Contact) => document.getElementById(nameId(contact)) ?? title.current;
  const acts: RowActs = {
    pathTo,
    onSettled,
    onDisable: (contact, action, button) => setAsked({ contact, action, button, open: true }),
    // The row is drawn in its new place first. Where a closing menu had the focus, that may have passed it on by then.
    onGone: (contact) =>
      requestAnimationFrame(() => document.activeElement === document.body && placeOf(contact)?.focus()),
    menus,
  };
  const beside = (
    <>
      <div ref={menus} />
      {asked && (
        <Question
          key={asked.contact.id}
          {...asked}
          acts={acts}
          onClose={() => setAsked({ ...asked, open: false })}
          finalFocus={() => (asked.button?.isConnected ? asked.button : placeOf(asked.contact))}
        />
      )}
    </>
  );
  return { acts, title, beside };
}

interface QuestionProps extends Pick<Asked, 'contact' | 'action' | 'open'> {
  acts: RowActs;
  onClose: () => void;
  finalFocus: () => HTMLElement | null;
}

function Question({ acts, ...asking }: QuestionProps) {
  const portal = useRowAction(asking.contact, acts);
  return <DisablingQuestion portal={portal} {...asking} />;
}
