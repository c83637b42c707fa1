import {
  CancelAndDisableDocument,
  DisableAccessDocument,
  type PortalAction,
  ReactivateAndReinviteDocument,
  ReEnableOnlyDocument,
  ResendInviteDocument,
  SendInviteDocument,
  SendPasswordResetDocument,
} from '../gql/graphql.ts';

/** Every action with the mutation that performs it. */
export const portalActions = {
  SEND_INVITE: SendInviteDocument,
  RESEND_INVITE: ResendInviteDocument,
  SEND_PASSWORD_RESET: SendPasswordResetDocument,
  CANCEL_AND_DISABLE: CancelAndDisableDocument,
  DISABLE_ACCESS: DisableAccessDocument,
  REACTIVATE_AND_REINVITE: ReactivateAndReinviteDocument,
  RE_ENABLE_ONLY: ReEnableOnlyDocument,
} satisfies Record<PortalAction, unknown>;

/** The actions that say what they did in words of their own, because no mail tells. */
export type SilentAction = 'CANCEL_AND_DISABLE' | 'DISABLE_ACCESS' | 'RE_ENABLE_ONLY';

/** True for an action that mails the client nothing. */
export function isSilent(action: PortalAction): action is SilentAction {
  return action === 'CANCEL_AND_DISABLE' || action === 'DISABLE_ACCESS' || action === 'RE_ENABLE_ONLY';
}
