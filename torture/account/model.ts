/**
 * What docs/product.md promises about portal accounts, as a small machine. It is written from that page alone and
 * imports nothing of the product, so that the two can disagree. Times are milliseconds; states are plain data, so that
 * they can be copied and compared.
 */
export interface Model {
  now: number;
  /** R36, in milliseconds. */
  cooldown: number;
  people: Person[];
  links: Link[];
  sessions: Session[];
  /** The session whose cookie each browser shows. */
  browsers: (number | null)[];
  /** Addresses that the provider refuses, and those that the agency has learned of. */
  bouncing: string[];
  suppressed: string[];
  /** Sign-in and Forgot, by address. */
  failures: Record<string, Failures>;
  forgotten: Record<string, Forgotten>;
}

export interface Person {
  /** On file. */
  email: string | null;
  account: Account | null;
  mails: Mail[];
  /** The account's history, the oldest change first: from which state to which. */
  changes: string[];
}

export interface Account {
  /** The account's own address. */
  email: string | null;
  /** The same as it was written: where its mail goes. */
  mailTo: string;
  password: string | null;
  formerPasswords: string[];
  invitedAt: number | null;
  claimedAt: number | null;
  lastSignInAt: number | null;
  disabledAt: number | null;
}

export type LinkKind = 'CLAIM' | 'RESET';

export interface Link {
  person: number;
  kind: LinkKind;
  bornAt: number;
  ended: boolean;
  /** Whether a mail has brought its token to anybody. */
  mailed: boolean;
}

export interface Session {
  key: number;
  person: number;
  startedAt: number;
  usedAt: number;
  ended: boolean;
}

export interface Mail {
  purpose: 'INVITE' | 'PASSWORD_RESET' | 'PASSWORD_CHANGED';
  to: string;
  at: number;
  byClient: boolean;
  status: 'SENT' | 'FAILED';
}

interface Failures {
  count: number;
  lastAt: number;
  blockedUntil: number;
}

interface Forgotten {
  minute: { count: number; ends: number };
  hour: { count: number; ends: number };
}

export type State = 'NONE' | 'PENDING' | 'ACTIVE' | 'DISABLED';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const browserCount = 4;

export const newModel = (now: number, cooldown: number, emails: (string | null)[]): Model => ({
  now,
  cooldown,
  people: emails.map((email) => ({ email, account: null, mails: [], changes: [] })),
  links: [],
  sessions: [],
  browsers: Array(browserCount).fill(null),
  bouncing: [],
  suppressed: [],
  failures: {},
  forgotten: {},
});

export const newAccount = (): Account => ({
  email: null,
  mailTo: '',
  password: null,
  formerPasswords: [],
  invitedAt: null,
  claimedAt: null,
  lastSignInAt: null,
  disabledAt: null,
});

/** R1. */
export function stateOf({ account }: Person): State {
  if (!account) return 'NONE';
  if (account.disabledAt !== null) return 'DISABLED';
  return account.password === null ? 'PENDING' : 'ACTIVE';
}

/** R18, R24: dead from the instant on that ends its lifetime. */
export const isLinkAlive = (model: Model, link: Link): boolean => !link.ended && model.now < endOf(link);

export const endOf = ({ kind, bornAt }: Link): number => bornAt + (kind === 'CLAIM' ? 168 * hour : hour);

export const isSessionAlive = (model: Model, { ended, startedAt, usedAt }: Session): boolean =>
  !ended && model.now < startedAt + 30 * day && model.now < usedAt + 7 * day;

/** Use is written down at most once a minute, so that nobody can say exactly when an unused session dies. */
export const isSessionDoubtful = (model: Model, session: Session): boolean =>
  isSessionAlive(model, session) && model.now >= session.usedAt + 7 * day - 2 * minute;

export const personAt = (model: Model, index: number): Person => model.people[index] as Person;

/** Addresses are compared without regard to case (the vectors of other alphabets have tests of their own). */
export const normalize = (email: string): string => email.toLowerCase();

export const holderOf = (model: Model, email: string): number =>
  model.people.findIndex(({ account }) => account?.email === normalize(email));
