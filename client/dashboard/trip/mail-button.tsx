import { Mail } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useReportWhenGone } from '../../ui/use-report-when-gone.ts';
import { stripLabels } from '../access/action-labels.ts';
import { standingBlocker } from '../access/blocker.ts';
import { BlockerNote } from '../access/blocker-note.tsx';
import type { StripOffer } from '../access/strip-actions.ts';
import type { usePortalAction } from '../access/use-portal-action.ts';
import { words } from '../access/words.ts';
import { fullName } from '../contact/contact-name.ts';
import type { ContactPath } from '../contact/contact-path.ts';

interface MailButtonProps {
  offer: StripOffer;
  /** The id of the note that already says why the button is blocked. */
  toldBy?: string;
  contact: { id: string; firstName: string; lastName: string };
  mailing: ReturnType<typeof usePortalAction>;
  pathTo: ContactPath;
  /** The button went while it had the focus. */
  onGone: () => void;
  /** Stands beside the button. */
  children: ReactNode;
}

/** The row's one act. Its label follows the account; blocked, it says why and stays within reach of the keyboard. */
export function MailButton({
  offer: { action, blocker },
  toldBy,
  contact,
  mailing,
  pathTo,
  onGone,
  children,
}: MailButtonProps) {
  const now = useNow(blocker?.retryAt ? 1_000 : undefined);
  const standing = standingBlocker(blocker, now);
  const ownId = useId();
  const reasonId = toldBy ?? ownId;
  const reason = standing && !toldBy && (
    <BlockerNote id={reasonId} blocker={standing} action={action} contact={contact} pathTo={pathTo} />
  );
  // A wait stands below, so that the button does not move under the pointer that has just pressed it.
  const isWait = standing?.code === 'JUST_SENT';
  const button = useRef<HTMLButtonElement>(null);
  useReportWhenGone(button, onGone);

  return (
    <>
      {!isWait && reason}
      <div className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-3">
        <BusyButton
          ref={button}
          busy={mailing.acting !== null}
          busyLabel={words.sending}
          icon={<Mail className="icon" aria-hidden="true" />}
          about={fullName(contact)}
          aria-disabled={standing !== null}
          aria-describedby={standing ? reasonId : undefined}
          onClick={() => standing === null && mailing.perform(action)}
        >
          {stripLabels[action]}
        </BusyButton>
        {children}
      </div>
      {isWait && reason}
    </>
  );
}
