import { Mail } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useReportWhenGone } from '../../ui/use-report-when-gone.ts';
import { fullName } from '../contact/contact-name.ts';
import type { ContactPath } from '../contact/contact-path.ts';
import type { PortalAccessFragment } from '../gql/graphql.ts';
import { actionLabels, busyLabelOf } from './action-labels.ts';
import { standingBlocker } from './blocker.ts';
import { BlockerNote } from './blocker-note.tsx';
import { isSilent } from './portal-actions.ts';
import type { usePortalAction } from './use-portal-action.ts';

export interface Acts {
  contact: { id: string; firstName: string; lastName: string };
  portal: ReturnType<typeof usePortalAction>;
  pathTo: ContactPath;
  /** The button went while it had the focus. */
  onGone: () => void;
}

interface ActionButtonProps extends Acts {
  offer: PortalAccessFragment['availableActions'][number];
  /** What the action does, which a screen reader hears with the button. */
  consequenceId?: string;
  className?: string;
  /** Instead of performing the action at once. */
  onPress?: (button: HTMLElement | null) => void;
  /** Lays out the button and why it cannot be pressed now. */
  children: (button: ReactNode, reason: ReactNode) => ReactNode;
}

/** The button of an action. Blocked, it says why and stays within reach of the keyboard. */
export function ActionButton({
  offer: { action, blocker },
  contact,
  portal,
  pathTo,
  onGone,
  consequenceId,
  className,
  onPress = () => portal.perform(action),
  children,
}: ActionButtonProps) {
  const now = useNow(blocker?.retryAt ? 1_000 : undefined);
  const standing = standingBlocker(blocker, now);
  const reasonId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useReportWhenGone(button, onGone);
  return children(
    <BusyButton
      ref={button}
      className={className}
      busy={portal.acting === action}
      busyLabel={busyLabelOf(action)}
      icon={isSilent(action) ? undefined : <Mail className="icon" aria-hidden="true" />}
      about={fullName(contact)}
      aria-disabled={standing !== null}
      aria-describedby={[consequenceId, standing && reasonId].filter(Boolean).join(' ') || undefined}
      onClick={() => standing === null && onPress(button.current)}
    >
      {actionLabels[action]}
    </BusyButton>,
    standing && <BlockerNote id={reasonId} blocker={standing} action={action} contact={contact} pathTo={pathTo} />,
  );
}
