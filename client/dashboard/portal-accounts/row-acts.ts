import type { RefObject } from 'react';
import type { DisablingAction } from '../access/confirm-disabling.tsx';
import { usePortalAction } from '../access/use-portal-action.ts';
import { words } from '../access/words.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import type { AccountRowFragment } from '../gql/graphql.ts';
import { useTell } from '../shell/use-tell.ts';

/** What the acts of a row need of the page. */
export interface RowActs {
  pathTo: ContactPath;
  onSettled: () => void;
  /** Asks before access is disabled. */
  onDisable: (contact: AccountRowFragment['contact'], action: DisablingAction, button: HTMLElement | null) => void;
  /** What had the focus went: the row moved, or left. */
  onGone: (contact: AccountRowFragment['contact']) => void;
  /** Menus open in here, above every row and inside the page's landmark. */
  menus: RefObject<HTMLElement | null>;
}

/** Acts on an account of the list. That a press came too late is told by toast: the row may have moved away with it. */
export function useRowAction(contact: AccountRowFragment['contact'], { pathTo, onSettled }: RowActs) {
  const tell = useTell();
  return usePortalAction({
    contact,
    pathTo,
    onActing: () => {},
    onSettled,
    onStale: ({ action, state }) =>
      tell({ id: `portal-${contact.id}`, mark: 'waiting', text: words.stale(action, state, contact.firstName) }),
  });
}
