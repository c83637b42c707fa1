import type { ReactNode } from 'react';
import type { AutoInviteOutcome, PortalAccountState } from '../gql/graphql.ts';

/** Why a candidate with an account is left alone. */
const leftAlone: Record<PortalAccountState, (name: string) => string> = {
  NONE: (name) => `${name} already has an account`,
  PENDING: (name) => `${name} is already invited`,
  ACTIVE: (name) => `${name} already has access`,
  DISABLED: (name) => `${name}’s access is disabled`,
};

const usesItUp = 'This share uses up the trip’s one automatic invite.';

const nobody = (reason: string) => `Nobody is invited: ${reason}`;

/** What a share will do about the portal invite. */
export const before = {
  NOT_A_TRIGGER: {
    title: nobody('itineraries don’t send invites'),
    text: 'Only the first proposal or invoice of a trip does.',
  },
  NOT_FIRST_SHARE: {
    title: nobody('already decided on this trip'),
    text: (title: string, day: ReactNode) => (
      <>
        The first share was “{title}”, on {day}. Later shares never invite.
      </>
    ),
  },
  SETTING_OFF: {
    title: nobody('automatic invites are off'),
    text: 'This share settles it for the trip.',
    way: 'Turn them on first',
    tail: ', or invite by hand.',
  },
  NO_TRAVELER_WITH_EMAIL: {
    title: nobody('no traveler has an email'),
    text: usesItUp,
    way: 'Add an email first',
    titleWithoutTravelers: nobody('there are no travelers yet'),
    textWithoutTravelers: `${usesItUp} Add who is going first.`,
  },
  CANDIDATE_HAS_ACCOUNT: {
    title: (state: PortalAccountState, name: string) => nobody(leftAlone[state](name)),
    neverRevives: 'Sharing never brings it back.',
    manage: 'Manage in Access tab',
    primaryOnly: 'The invite goes to the primary traveler only.',
    oneOnly: 'The invite goes to one traveler only, the first with an email.',
    inviteByHand: (name: string) => `Invite ${name} by hand`,
  },
  INVITED: {
    title: (name: string) => `${name} will get a portal invite`,
    text: (address: string, agency: string) =>
      `To ${address}, from ${agency}. It is the first share on this trip, and this happens once.`,
  },
  FAILED: {
    title: (name: string) => `${name} can’t be invited`,
    text: (reason: string) => `${reason} ${usesItUp}`,
  },
} satisfies Record<AutoInviteOutcome, unknown>;

/** What a share did, in the line after "Shared." */
export const after = {
  NOT_A_TRIGGER: 'Itineraries don’t send invites',
  NOT_FIRST_SHARE: 'Nobody was invited: only the first share of a trip does that',
  SETTING_OFF: 'Nobody was invited: automatic invites are off',
  NO_TRAVELER_WITH_EMAIL: 'Nobody was invited: no traveler has an email',
  CANDIDATE_HAS_ACCOUNT: (state: PortalAccountState, name: string) => leftAlone[state](name),
  INVITED: {
    sent: (address: string) => `Invite sent to ${address}`,
    stillSending: (address: string) => `Still sending the invite to ${address}`,
    notSent: (address: string, problem: string | null) =>
      `The invite to ${address} could not be sent. ${problem ?? ''}`.trim(),
  },
  FAILED: (reason: string | undefined) => `The invite could not be sent. ${reason ?? ''}`.trim(),
} satisfies Record<AutoInviteOutcome, unknown>;

const nobodyWas = (day: ReactNode, reason: string) => (
  <>
    Nobody was invited with the first share, on {day}: {reason}.
  </>
);

/** What the first share did, for as long as the trip is there. Only the first share of a proposal or invoice is kept. */
export const kept = {
  NOT_A_TRIGGER: null,
  NOT_FIRST_SHARE: null,
  SETTING_OFF: (day: ReactNode) => nobodyWas(day, 'automatic invites were off'),
  NO_TRAVELER_WITH_EMAIL: (day: ReactNode) => nobodyWas(day, 'no traveler had an email'),
  CANDIDATE_HAS_ACCOUNT: (day: ReactNode, name: string) => nobodyWas(day, `${name} already had an account`),
  INVITED: (day: ReactNode, name: string, address: string | undefined) => (
    <>
      <b>{name}</b> was invited with the first share, on {day}
      {address && `, to ${address}`}.
    </>
  ),
  FAILED: (day: ReactNode, name: string, reason: string | undefined) => (
    <>
      The first share, on {day}, could not invite <b>{name}</b>. {reason}
    </>
  ),
} satisfies Record<AutoInviteOutcome, unknown>;

export const inviteByHand = 'Invite by hand';

export const dialog = {
  title: (title: string) => `Share “${title}”`,
  lead: (kind: string) => `${kind}. It appears in the portal of everyone on this trip.`,
  primary: 'Primary',
  noAccess: 'No portal access yet',
  noEmail: 'No email on file',
  settings: 'Settings for invites',
  cancel: 'Cancel',
  share: 'Share',
  shareAnyway: 'Share anyway',
  shareAndInvite: (name: string) => `Share and invite ${name}`,
  sharing: 'Sharing…',
  shared: (what: string) => `Shared. ${what}`,
  noAnswer: 'The server didn’t answer, so we can’t say whether it was shared. Share again: twice does no harm.',
  turnedAway: 'Nothing was shared: the server is busy. Try again in a moment.',
};
