import type { PortalAction } from '../gql/graphql.ts';
import type { StripAction } from './strip-actions.ts';

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
