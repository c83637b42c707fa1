import {
  type PortalAccessFragment,
  type PortalAction,
  ResendInviteDocument,
  SendInviteDocument,
  SendPasswordResetDocument,
} from '../gql/graphql.ts';

/** The actions a traveler's row may offer, each with the mutation that performs it. */
export const mailingActions = {
  SEND_INVITE: SendInviteDocument,
  RESEND_INVITE: ResendInviteDocument,
  SEND_PASSWORD_RESET: SendPasswordResetDocument,
} satisfies { [action in PortalAction]?: unknown };

export type MailingAction = keyof typeof mailingActions;

type AvailableAction = PortalAccessFragment['availableActions'][number];
export type MailingOffer = AvailableAction & { action: MailingAction };
export type Blocker = NonNullable<AvailableAction['blocker']>;

/** What the row's button does now: the first mailing action on offer. Null when access is disabled. */
export function offeredMailingAction(available: readonly AvailableAction[]): MailingOffer | null {
  return available.find(isMailing) ?? null;
}

/** Why it cannot be pressed now. A wait that is over blocks no longer, even before the API is asked again. */
export function standingBlocker(blocker: Blocker | null, now: Date): Blocker | null {
  return blocker?.retryAt && new Date(blocker.retryAt) <= now ? null : blocker;
}

function isMailing(available: AvailableAction): available is MailingOffer {
  return available.action in mailingActions;
}
