import { AccessPill } from '../access/access-pill.tsx';
import { fullName } from '../contact/contact-name.ts';
import type { ShareDialogFragment } from '../gql/graphql.ts';
import { dialog as words } from './auto-invite.words.tsx';

/** The travelers of a trip, each with whether they can see what is shared. */
export function WhoSees({ travelers }: Pick<ShareDialogFragment, 'travelers'>) {
  return (
    <ul className="mt-5 border-t border-line empty:hidden">
      {travelers.map(({ id, isPrimary, contact }) => (
        <li key={id} className="flex min-h-12 items-center justify-between gap-4 border-b border-line py-2.5">
          <span className="min-w-0 break-words">
            <span className="font-semibold">{fullName(contact)}</span>
            {isPrimary && <span className="tag ml-2">{words.primary}</span>}
          </span>
          {contact.portalAccount.state === 'NONE' ? (
            <span className="shrink-0 text-13 text-ink-3">{contact.email ? words.noAccess : words.noEmail}</span>
          ) : (
            <AccessPill access={contact.portalAccount} />
          )}
        </li>
      ))}
    </ul>
  );
}
