import type { EmailDeliveryStatus, EmailPurpose, PortalAction, PortalActionErrorCode } from '../gql/graphql.ts';

/* What the API says of an agent, a trip and its travelers. */

export const pat = {
  __typename: 'Agent',
  id: 'pat',
  name: 'Pat Moreno',
  email: 'pat@pridetravelers.example',
  agency: {
    id: 'pride',
    name: 'Pride Travelers',
    slug: 'pride-travelers',
    branding: { logoUrl: null, brandColor: '#9b1b5a' },
  },
};
export const sam = { ...pat, id: 'sam', name: 'Sam Ode' };

export interface Account {
  id: string;
  state: string;
  email?: string | null;
  invitedAt?: string;
  inviteExpiresAt?: string | null;
  inviteExpired: boolean;
  claimedAt?: string;
  lastSignInAt?: string;
  disabledAt?: string;
  disabledBy?: object;
  emailSuppressed: boolean;
  latestDelivery?: object;
  availableActions: { action: PortalAction; blocker?: object }[];
}

/** An account as the API offers it: NONE unless told otherwise. */
export function account(facts: Partial<Account> = {}): Account {
  return {
    id: 'account',
    state: 'NONE',
    inviteExpired: false,
    emailSuppressed: false,
    availableActions: [{ action: 'SEND_INVITE' }],
    ...facts,
  };
}

export const pending = (facts: Partial<Account> = {}) =>
  account({
    state: 'PENDING',
    email: 'ana@ruizfamily.example',
    invitedAt: '2026-11-20T09:12:00.000Z',
    inviteExpiresAt: '2026-11-27T09:12:00.000Z',
    latestDelivery: delivery(),
    availableActions: [{ action: 'RESEND_INVITE' }, { action: 'CANCEL_AND_DISABLE' }],
    ...facts,
  });

export const active = (facts: Partial<Account> = {}) =>
  account({
    state: 'ACTIVE',
    email: 'ana@ruizfamily.example',
    claimedAt: '2026-11-09T10:00:00.000Z',
    lastSignInAt: '2026-11-22T20:14:00.000Z',
    availableActions: [{ action: 'SEND_PASSWORD_RESET' }, { action: 'DISABLE_ACCESS' }],
    ...facts,
  });

export const disabled = (facts: Partial<Account> = {}) =>
  account({
    state: 'DISABLED',
    email: 'ana@ruizfamily.example',
    disabledAt: '2026-11-12T15:03:00.000Z',
    disabledBy: pat,
    availableActions: [{ action: 'RE_ENABLE_ONLY' }, { action: 'REACTIVATE_AND_REINVITE' }],
    ...facts,
  });

/** A mail that the provider took. */
export function delivery(
  facts: {
    status?: EmailDeliveryStatus;
    purpose?: EmailPurpose;
    to?: string;
    problem?: string;
    triggeredBy?: object;
  } = {},
) {
  return { id: 'mail', purpose: 'INVITE', status: 'SENT', to: 'ana@ruizfamily.example', triggeredBy: pat, ...facts };
}

/** Why an action is blocked or refused. */
export function refusal(
  code: PortalActionErrorCode,
  more: { message?: string; retryAt?: string; clash?: object } = {},
) {
  return { code, message: 'No.', ...more };
}

interface Person {
  firstName?: string;
  lastName?: string;
  email?: string | null;
  phone?: string | null;
}

/** A traveler; Ana Ruiz unless told otherwise. The account is read anew by every query, so a test may change it. */
export function traveler(portalAccount: Account, person: Person = {}, isPrimary = false) {
  const contact = {
    firstName: 'Ana',
    lastName: 'Ruiz',
    email: 'ana@ruizfamily.example',
    phone: '+34 612 408 551',
    ...person,
    portalAccount,
  };
  const id = contact.firstName.toLowerCase();
  portalAccount.id = `account-${id}`;
  return { id: `traveler-${id}`, isPrimary, contact: { ...contact, id } };
}

export function trip(travelers: object[] = [], facts: object = {}) {
  return {
    id: 'lisbon',
    name: 'Lisbon & the Algarve',
    startsOn: '2027-05-14',
    endsOn: '2027-05-24',
    travelers,
    documents: [],
    autoInvitePreview: { outcome: 'SETTING_OFF' },
    activity: { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: 0 },
    ...facts,
  };
}
