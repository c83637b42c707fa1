import { useRef } from 'react';
import { Link } from 'react-router';
import { Stop } from '../../ui/stop.tsx';
import { Timestamp } from '../../ui/timestamp.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useReportWhenGone } from '../../ui/use-report-when-gone.ts';
import { findTrouble } from '../access/delivery-trouble.ts';
import { expiredAt } from '../access/link-life.ts';
import { fullName } from '../contact/contact-name.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import type { AccountRowFragment, PortalAccessFragment } from '../gql/graphql.ts';
import { travelers } from '../trip/trip-page.words.tsx';
import { words } from './portal-accounts.words.tsx';

type Contact = AccountRowFragment['contact'];

interface AccountNameProps {
  contact: Contact;
  pathTo: ContactPath;
  /** The row moved or left while its name had the focus. */
  onGone: () => void;
}

/** Whose account it is; opens the drawer at any point of the row. */
export function AccountName({ contact, pathTo, onGone }: AccountNameProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useReportWhenGone(link, onGone);
  return (
    <Link
      ref={link}
      id={nameId(contact)}
      to={pathTo(contact.id, 'access')}
      className="font-semibold break-words outline-none after:absolute after:inset-0 after:rounded-m focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
    >
      {fullName(contact)}
    </Link>
  );
}

export const nameId = ({ id }: { id: string }) => `account-of-${id}`;

/** What went wrong with the newest mail, in a line or two. */
export function AccountIssue({ contact, access }: { contact: Contact; access: PortalAccessFragment }) {
  const trouble = findTrouble(contact, access);
  if (!trouble) return null;
  const { purpose, problem } = trouble.delivery;
  return (
    <div className="mt-1.5 flex gap-1.5 text-13">
      <span className="mt-1">
        <Stop kind="diamond" />
      </span>
      <div className="min-w-0">
        <p className="text-trouble">{travelers[trouble.kind].full(purpose)}</p>
        {problem && <p className="break-words text-ink-3">{problem}</p>}
      </div>
    </div>
  );
}

/** How long the invite works, when it ended, or when it was. */
export function InviteLife({ access }: { access: PortalAccessFragment }) {
  const now = useNow();
  if (access.state === 'PENDING' && access.inviteExpiresAt) {
    return words.worksUntil(<Timestamp at={access.inviteExpiresAt} as="day" />);
  }
  if (access.inviteExpired) {
    const end = expiredAt(access, now);
    return end ? words.expired(<Timestamp at={end} as="day" />) : words.ended;
  }
  return access.invitedAt ? words.invited(<Timestamp at={access.invitedAt} as="day" />) : words.none;
}
