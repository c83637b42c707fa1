import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { findTrouble } from '../access/delivery-trouble.ts';
import { offeredStripAction } from '../access/strip-actions.ts';
import type { usePortalAction } from '../access/use-portal-action.ts';
import { words as accessWords } from '../access/words.ts';
import { fullName } from '../contact/contact-name.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import type { PortalAccessFragment, TravelerRowFragment } from '../gql/graphql.ts';
import { MailButton } from './mail-button.tsx';
import { TravelerSentence } from './traveler-sentence.tsx';
import { travelers as words } from './trip-page.words.tsx';
import { TroubleNote } from './trouble-note.tsx';

interface TravelerDetailsProps {
  contact: TravelerRowFragment['contact'];
  access: PortalAccessFragment;
  mailing: ReturnType<typeof usePortalAction>;
  pathTo: ContactPath;
  /** The button went while it had the focus. */
  onButtonGone: () => void;
  /** Stands at the end. */
  children: ReactNode;
}

/** What an opened row shows: how to reach the traveler, where access stands, and the next act. */
export function TravelerDetails({ contact, access, mailing, pathTo, onButtonGone, children }: TravelerDetailsProps) {
  const offer = offeredStripAction(access.availableActions);
  const troubleId = useId();
  // What became of the last email already says why this address gets no more, and the way out.
  const isTold = offer?.blocker?.code === 'EMAIL_SUPPRESSED' && findTrouble(contact, access) !== null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 pr-4 pb-4 pl-15 text-13 break-words text-ink-2 max-[22.5rem]:pl-4">
      <TroubleNote id={troubleId} contact={contact} access={access} pathTo={pathTo} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 empty:hidden">
        {contact.email && <Fact name={words.email} value={contact.email} />}
        {contact.phone && <Fact name={words.phone} value={contact.phone} />}
      </dl>
      <TravelerSentence contact={contact} access={access} />
      <div role="status" className="empty:hidden">
        {mailing.stale?.state === access.state && (
          <p className="note">{accessWords.stale(mailing.stale.action, access.state, contact.firstName)}</p>
        )}
      </div>
      {offer ? (
        <MailButton
          offer={offer}
          toldBy={isTold ? troubleId : undefined}
          contact={contact}
          mailing={mailing}
          pathTo={pathTo}
          onGone={onButtonGone}
        >
          <OpenContact contact={contact} pathTo={pathTo} />
        </MailButton>
      ) : (
        <p className="flex flex-wrap gap-x-4 gap-y-6">
          <Link className="link tap" to={pathTo(contact.id, 'access')}>
            {words.manage}
          </Link>
          <OpenContact contact={contact} pathTo={pathTo} />
        </p>
      )}
      {children}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="break-words text-ink">{value}</dd>
    </>
  );
}

function OpenContact({ contact, pathTo }: Pick<TravelerDetailsProps, 'contact' | 'pathTo'>) {
  return (
    <Link className="link tap" to={pathTo(contact.id, 'info')}>
      {words.openContact}
      <span className="sr-only"> — {fullName(contact)}</span>
    </Link>
  );
}
