import type { ReactNode } from 'react';
import type { StopKind } from '../../ui/stop.tsx';
import { Timestamp } from '../../ui/timestamp.tsx';
import { nextStepAfter } from '../access/next-step.ts';
import { stopOf } from '../access/portal-pill.tsx';
import { contactPathOver, emailPath } from '../contact/contact-path.ts';
import type { AutoInviteOutcome, DocumentKind, ShareDialogFragment as Trip } from '../gql/graphql.ts';
import { dialog, before as words } from './auto-invite.words.tsx';

export interface Preview {
  stop: StopKind;
  title: string;
  text: ReactNode;
  /** What can be done about it, and how the sentence ends after that. */
  way?: { label: string; path: string; tail?: string };
  /** What the button does. */
  act: string;
}

/** A preview without what is the same wherever nobody is invited. */
type Said = Omit<Preview, 'stop' | 'act'> & Partial<Preview>;
type Traveler = Trip['travelers'][number];

/** Where automatic invites are turned on and off. */
export const settingsPath = '/settings/client-portal';

/** Whom a share of this kind of document will invite, or why nobody. */
export function describePreview(trip: Trip, kind: DocumentKind, agency: string): Preview {
  // The API's preview is that of a proposal or an invoice.
  const outcome = kind === 'ITINERARY' ? 'NOT_A_TRIGGER' : trip.autoInvitePreview.outcome;
  return { ...nobody, ...previews[outcome](trip, agency) };
}

const nobody = { stop: 'dot', act: dialog.share } as const;

const previews: Record<AutoInviteOutcome, (trip: Trip, agency: string) => Said> = {
  NOT_A_TRIGGER: () => words.NOT_A_TRIGGER,
  NOT_FIRST_SHARE: (trip) => ({ title: words.NOT_FIRST_SHARE.title, text: firstShare(trip) }),
  SETTING_OFF: () => {
    const { way, tail, ...said } = words.SETTING_OFF;
    return { ...said, way: { label: way, path: settingsPath, tail } };
  },
  NO_TRAVELER_WITH_EMAIL: withoutEmail,
  CANDIDATE_HAS_ACCOUNT: hasAccount,
  INVITED: ({ autoInvitePreview: { traveler } }, agency) => ({
    stop: 'ring',
    title: words.INVITED.title(nameOf(traveler)),
    text: words.INVITED.text(traveler?.contact.email ?? '', agency),
    act: dialog.shareAndInvite(nameOf(traveler)),
  }),
  FAILED: ({ id, autoInvitePreview: { traveler, error } }) => ({
    stop: 'diamond',
    title: words.FAILED.title(nameOf(traveler)),
    text: words.FAILED.text(error?.message ?? ''),
    way:
      (error && traveler && nextStepAfter(error, traveler.contact.id, contactPathOver(id), 'SEND_INVITE')) ?? undefined,
    act: dialog.shareAnyway,
  }),
};

function firstShare({ firstSharedAt, documents }: Trip): ReactNode {
  const first = documents.find(({ kind, sharedAt }) => kind !== 'ITINERARY' && sharedAt === firstSharedAt);
  return first && firstSharedAt && words.NOT_FIRST_SHARE.text(first.title, <Timestamp at={firstSharedAt} as="day" />);
}

function withoutEmail({ id, travelers }: Trip): Said {
  const { title, text, way, titleWithoutTravelers, textWithoutTravelers } = words.NO_TRAVELER_WITH_EMAIL;
  const candidate = travelers.find(({ isPrimary }) => isPrimary) ?? travelers[0];
  return {
    title: candidate ? title : titleWithoutTravelers,
    text: candidate ? text : textWithoutTravelers,
    way: candidate && { label: way, path: emailPath(candidate.contact.id, contactPathOver(id)) },
    act: dialog.shareAnyway,
  };
}

function hasAccount({ id, travelers, autoInvitePreview: { traveler } }: Trip): Said {
  const { title, neverRevives, manage, primaryOnly, oneOnly, inviteByHand } = words.CANDIDATE_HAS_ACCOUNT;
  const account = traveler?.contact.portalAccount;
  const pathTo = contactPathOver(id);
  const said = {
    stop: account ? stopOf(account) : nobody.stop,
    title: title(account?.state ?? 'NONE', nameOf(traveler)),
  };
  if (traveler && account?.state === 'DISABLED') {
    return { ...said, text: neverRevives, way: { label: manage, path: pathTo(traveler.contact.id, 'access') } };
  }
  const other = travelers.find(({ contact }) => contact.portalAccount.state === 'NONE' && contact.email);
  return {
    ...said,
    text: traveler?.isPrimary ? primaryOnly : oneOnly,
    way: other && { label: inviteByHand(nameOf(other)), path: pathTo(other.contact.id, 'access') },
  };
}

/** The API names the candidate wherever there is one. */
const nameOf = (traveler: Traveler | null) => traveler?.contact.firstName ?? '';
