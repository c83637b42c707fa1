import type { PortalAccessFragment, PortalAction } from '../gql/graphql.ts';

/** The actions that a traveler's row may offer. */
const stripActions = ['SEND_INVITE', 'RESEND_INVITE', 'SEND_PASSWORD_RESET'] as const satisfies readonly PortalAction[];

export type StripAction = (typeof stripActions)[number];

type AvailableAction = PortalAccessFragment['availableActions'][number];
export type StripOffer = AvailableAction & { action: StripAction };

/** What the row's button does now. Null when access is disabled. */
export function offeredStripAction(available: readonly AvailableAction[]): StripOffer | null {
  return available.find(isOfStrip) ?? null;
}

function isOfStrip(available: AvailableAction): available is StripOffer {
  return (stripActions as readonly PortalAction[]).includes(available.action);
}
