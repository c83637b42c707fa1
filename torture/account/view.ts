import type { Alive } from './alive.ts';
import {
  endOf,
  isLinkAlive,
  isSessionAlive,
  type LinkKind,
  type Model,
  normalize,
  personAt,
  stateOf,
} from './model.ts';
import { offered, refusalOf } from './refusal.model.ts';

/** Everything that can be seen of a history at one moment: by the agent, by link holders, and by clients. */
export interface View {
  people: PersonView[];
  /** The places of the links that open, by kind, of those that were known before. */
  opening: Record<LinkKind, number[]>;
  /** How many of the others open. */
  openingNew: Record<LinkKind, number>;
  /** The keys of the sessions that are alive. */
  alive: number[];
  /** The mails that have come to the mailbox, sorted. */
  received: string[];
}

/** Instants in milliseconds. */
export interface PersonView {
  state: string;
  email: string | null;
  invitedAt: number | null;
  inviteExpiresAt: number | null;
  inviteExpired: boolean;
  claimedAt: number | null;
  lastSignInAt: number | null;
  disabledAt: number | null;
  availableActions: { action: string; code: string | null; retryAt: number | null; clash: number | null }[];
  /** The history, the oldest change first: from which state to which. */
  changes: string[];
  /** What is stored as alive, also where nobody holds it. */
  stored: Alive;
  /** What the agent sees of them, sorted. */
  mails: string[];
}

/** What must be seen. `known` is how many links, the oldest first, are looked at one by one. */
export const viewOf = (model: Model, known: number): View => ({
  people: model.people.map((_, index) => personView(model, index)),
  opening: {
    CLAIM: openingLinks(model, 'CLAIM').filter((place) => place < known),
    RESET: openingLinks(model, 'RESET').filter((place) => place < known),
  },
  openingNew: {
    CLAIM: openingLinks(model, 'CLAIM').filter((place) => place >= known).length,
    RESET: openingLinks(model, 'RESET').filter((place) => place >= known).length,
  },
  alive: model.sessions.filter((session) => isSessionAlive(model, session)).map(({ key }) => key),
  received: model.people
    .flatMap(({ mails }) => mails)
    .filter(({ status }) => status === 'SENT')
    .map(({ purpose, to }) => `${purpose} to ${normalize(to)}`)
    .sort(),
});

function personView(model: Model, index: number): PersonView {
  const person = personAt(model, index);
  const { account } = person;
  const state = stateOf(person);
  const claimLink = model.links.find(
    (link) => link.person === index && link.kind === 'CLAIM' && isLinkAlive(model, link),
  );
  return {
    state,
    email: account?.email ?? null,
    invitedAt: account?.invitedAt ?? null,
    inviteExpiresAt: claimLink ? endOf(claimLink) : null,
    inviteExpired: state === 'PENDING' && !claimLink,
    claimedAt: account?.claimedAt ?? null,
    lastSignInAt: account?.lastSignInAt ?? null,
    disabledAt: account?.disabledAt ?? null,
    availableActions: offered[state].map((action) => ({
      action,
      ...(refusalOf(model, index, action) ?? { code: null, retryAt: null, clash: null }),
    })),
    changes: person.changes,
    stored: {
      claimLinks: countLinks(model, index, 'CLAIM'),
      resetLinks: countLinks(model, index, 'RESET'),
      sessions: model.sessions.filter((session) => session.person === index && isSessionAlive(model, session)).length,
    },
    mails: person.mails.map(({ purpose, to, status }) => `${purpose} to ${to}: ${status}`).sort(),
  };
}

const countLinks = (model: Model, index: number, kind: LinkKind) =>
  model.links.filter((link) => link.person === index && link.kind === kind && isLinkAlive(model, link)).length;

const openingLinks = (model: Model, kind: LinkKind): number[] =>
  [...model.links.entries()]
    .filter(([, link]) => link.mailed && link.kind === kind && isLinkAlive(model, link))
    .map(([place]) => place);
