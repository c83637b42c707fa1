import { endLinks, endSessions, noteChange, send, sendLink } from './change.model.ts';
import { forgetFailures, mayAsk, takeTurn } from './limits.model.ts';
import {
  type Account,
  holderOf,
  isLinkAlive,
  isSessionAlive,
  type Link,
  type LinkKind,
  type Model,
  normalize,
  personAt,
  type Session,
  type State,
  stateOf,
} from './model.ts';

/** What a client is told: why not, or who is signed in now. */
export interface Entry {
  error: string | null;
  retryAt: number | null;
  viewer: number | null;
}

export interface ClientDeed {
  browser: number;
  /** Names the session that may come of it. */
  key: number;
}

const no = (error: string, retryAt: number | null = null): Entry => ({ error, retryAt, viewer: null });

/** R19. `link` is null for a token that is not one of the agency's. */
export function claim(model: Model, link: number | null, password: string, deed: ClientDeed): Entry {
  const found = liveLink(model, link, 'CLAIM', 'PENDING');
  if (!found) return no('LINK_INVALID');
  if (isTooShort(password)) return no('PASSWORD_REJECTED');
  const account = personAt(model, found.person).account as Account;
  account.password = password;
  account.claimedAt = model.now;
  spend(model, found, 'PENDING');
  return enter(model, found.person, deed);
}

/** R24. */
export function reset(model: Model, link: number | null, password: string): Entry {
  const found = liveLink(model, link, 'RESET', 'ACTIVE');
  if (!found) return no('LINK_INVALID');
  if (isTooShort(password)) return no('PASSWORD_REJECTED');
  const account = personAt(model, found.person).account as Account;
  account.formerPasswords.push(account.password ?? '');
  account.password = password;
  spend(model, found, 'ACTIVE');
  send(model, found.person, { purpose: 'PASSWORD_CHANGED', to: account.mailTo, byClient: true });
  return { error: null, retryAt: null, viewer: null };
}

function liveLink(model: Model, link: number | null, kind: LinkKind, state: 'PENDING' | 'ACTIVE'): Link | null {
  const found = link === null ? undefined : model.links[link];
  if (found?.kind !== kind || !isLinkAlive(model, found)) return null;
  return stateOf(personAt(model, found.person)) === state ? found : null;
}

const isTooShort = (password: string) => password.length < 12;

/** A new password ends every link and every session. */
function spend(model: Model, { person }: Link, from: State): void {
  endLinks(model, person);
  endSessions(model, person);
  noteChange(model, person, from);
}

/** R22, R26 and the limits of security.md. */
export function signIn(model: Model, email: string, password: string, deed: ClientDeed): Entry {
  const blockedUntil = takeTurn(model, email);
  if (blockedUntil) return no('RATE_LIMITED', blockedUntil);
  const holder = holderOf(model, email);
  const person = model.people[holder];
  if (!person || stateOf(person) !== 'ACTIVE' || person.account?.password !== password)
    return no('INVALID_CREDENTIALS');
  forgetFailures(model, email);
  return enter(model, holder, deed);
}

/** R21: the browser's old session ends. */
function enter(model: Model, person: number, { browser, key }: ClientDeed): Entry {
  const old = sessionIn(model, browser);
  if (old) old.ended = true;
  model.sessions.push({ key, person, startedAt: model.now, usedAt: model.now, ended: false });
  model.browsers[browser] = key;
  (personAt(model, person).account as Account).lastSignInAt = model.now;
  return { error: null, retryAt: null, viewer: person };
}

export function signOut(model: Model, browser: number): void {
  const session = sessionIn(model, browser);
  if (session) session.ended = true;
  model.browsers[browser] = null;
}

/** Who the portal takes the browser for. */
export function viewerIn(model: Model, browser: number): number | null {
  const session = sessionIn(model, browser);
  return session && isSessionAlive(model, session) ? session.person : null;
}

/** Every request of a live session keeps it alive. */
export function noteUse(model: Model, browser: number): void {
  const session = sessionIn(model, browser);
  if (session && isSessionAlive(model, session)) session.usedAt = model.now;
}

const sessionIn = (model: Model, browser: number): Session | undefined =>
  model.sessions.find(({ key }) => key === model.browsers[browser]);

/** R23: the answer is always the same; whether a mail goes out is the account's and the limits' matter. */
export function forgot(model: Model, email: string): void {
  if (!mayAsk(model, normalize(email))) return;
  const holder = holderOf(model, email);
  const person = model.people[holder];
  const state = person && stateOf(person);
  if (!person?.account || (state !== 'PENDING' && state !== 'ACTIVE')) return;
  if (model.suppressed.includes(normalize(email))) return;
  sendLink(model, holder, state === 'PENDING' ? 'CLAIM' : 'RESET', person.account.mailTo, true);
  if (state === 'PENDING') person.account.invitedAt = model.now;
  noteChange(model, holder, state);
}
