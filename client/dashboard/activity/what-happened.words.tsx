import type { ReactNode } from 'react';
import { amount } from '../../ui/amount.ts';
import type { AutoInviteOutcome, DocumentKind, EmailDeliveryStatus, TripEventKind } from '../gql/graphql.ts';

/** `otherTrip`: where it happened, unless on this one. */
type Told = (who: ReactNode, whom: ReactNode, otherTrip: ReactNode) => ReactNode;

const kinds: Record<Exclude<TripEventKind, 'DOCUMENT_SHARED'>, Told> = {
  INVITE_SENT: (who, whom) => (
    <>
      {who} invited {whom} to the portal
    </>
  ),
  INVITE_RESENT: (who, whom) => (
    <>
      {who} invited {whom} again
    </>
  ),
  AUTO_INVITED: (_, whom, otherTrip) => (
    <>
      {whom} was invited to the portal by the first share{otherTrip && <> on another trip, {otherTrip}</>}
    </>
  ),
  LINK_REQUESTED: (_, whom) => <>{whom} asked for a new link</>,
  PASSWORD_RESET_SENT: (who, whom) => (
    <>
      {who} sent {whom} a password reset
    </>
  ),
  CLAIMED: (_, whom) => <>{whom} set a password and signed in</>,
  PASSWORD_RESET: (_, whom) => <>{whom} set a new password</>,
  INVITE_CANCELLED: (who, whom) => (
    <>
      {who} cancelled {whom}’s invite
    </>
  ),
  ACCESS_DISABLED: (who, whom) => (
    <>
      {who} disabled {whom}’s access
    </>
  ),
  REINVITED: (who, whom) => (
    <>
      {who} reactivated and reinvited {whom}
    </>
  ),
  RE_ENABLED: (who, whom) => (
    <>
      {who} re-enabled {whom}’s access
    </>
  ),
  EMAIL_CHANGED: (who, whom) => (
    <>
      {who} changed {whom}’s email
    </>
  ),
  SIGNED_IN: (_, whom) => <>{whom} signed in</>,
};

const documents: Record<DocumentKind, string> = { PROPOSAL: 'proposal', INVOICE: 'invoice', ITINERARY: 'itinerary' };

export const words = {
  title: 'What happened',
  empty: 'Nothing yet. Invites, sign-ins and what is shared will be listed here.',
  shown: (shown: number, all: number) => `${amount(shown)} of ${amount(all)}`,
  failure: 'The rest didn’t load. Check your connection, then try again.',
  you: 'You',
  agency: 'Your agency',
  kinds,
  shared: (who: ReactNode, kind: DocumentKind, title: string) => (
    <>
      {who} shared the {documents[kind]} “{title}”
    </>
  ),
  mail: {
    QUEUED: (address) => `Still being sent to ${address}`,
    SENT: (address) => `To ${address}`,
    DELIVERED: (address) => `To ${address}, delivered`,
    BOUNCED: (address, problem) => `To ${address}, and bounced. ${problem}`,
    SPAM_COMPLAINT: (address) => `To ${address}, and was marked as spam`,
    FAILED: (address, problem) => `Not sent to ${address}. ${problem}`,
    SUPERSEDED: (address) => `Not sent to ${address}: its link ended before`,
  } satisfies Record<EmailDeliveryStatus, (address: string, problem: string) => string>,
  yourGmail: ', from your Gmail',
  gmailOf: (name: string) => `, from ${name}’s Gmail`,
  /** What a share did about the portal invite, where that is not an entry of its own or a matter of course. */
  autoInvite: {
    NOT_A_TRIGGER: () => 'Itineraries don’t send invites',
    NOT_FIRST_SHARE: () => null,
    SETTING_OFF: () => 'Nobody was invited: automatic invites were off',
    NO_TRAVELER_WITH_EMAIL: () => 'Nobody was invited: no traveler had an email',
    CANDIDATE_HAS_ACCOUNT: (name) => `Nobody was invited: ${name} already had an account`,
    INVITED: () => null,
    FAILED: (name, reason) => `${name} could not be invited. ${reason}`,
  } satisfies Record<AutoInviteOutcome, (name: string, reason: string) => string | null>,
};
