import type { PortalAction } from '../gql/graphql.ts';
import { busy } from './access-tab.words.tsx';
import { isSilent } from './portal-actions.ts';
import type { StripAction } from './strip-actions.ts';
import { words } from './words.ts';

/** What the Access tab calls each action. */
export const actionLabels: Record<PortalAction, string> = {
  SEND_INVITE: 'Send invite',
  RESEND_INVITE: 'Resend invite',
  SEND_PASSWORD_RESET: 'Send password reset',
  CANCEL_AND_DISABLE: 'Cancel & disable',
  DISABLE_ACCESS: 'Disable access',
  REACTIVATE_AND_REINVITE: 'Reactivate & reinvite',
  RE_ENABLE_ONLY: 'Re-enable only',
};

/** What the button of a traveler's row reads. */
export const stripLabels: Record<StripAction, string> = {
  SEND_INVITE: 'Invite to portal',
  RESEND_INVITE: actionLabels.RESEND_INVITE,
  SEND_PASSWORD_RESET: actionLabels.SEND_PASSWORD_RESET,
};

/** What the button of an action reads while the action is under way. */
export function busyLabelOf(action: PortalAction): string {
  return isSilent(action) ? busy[action] : words.sending;
}
