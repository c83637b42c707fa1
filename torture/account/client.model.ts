import {
  type Account,
  day,
  endLinks,
  endSessions,
  holderOf,
  hour,
  isLinkAlive,
  isSessionAlive,
  type Link,
  type LinkKind,
  type Model,
  minute,
  normalize,
  personAt,
  type Session,
  send,
  sendLink,
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
  spend(model, found);
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
  spend(model, found);
  send(model, found.person, { purpose: 'PASSWORD_CHANGED', to: account.email ?? '', byClient: true });
  return { error: null, retryAt: null, viewer: null };
}

function liveLink(model: Model, link: number | null, kind: LinkKind, state: 'PENDING' | 'ACTIVE'): Link | null {
  const found = link === null ? undefined : model.links[link];
  if (found?.kind !== kind || !isLinkAlive(model, found)) return null;
  return stateOf(personAt(model, found.person)) === state ? found : null;
}

const isTooShort = (password: string) => password.length < 12;

/** A new password ends every link and every session. */
function spend(model: Model, { person }: Link): void {
  endLinks(model, person);
  endSessions(model, person);
  personAt(model, person).changes += 1;
}

/** R22, R26 and the limits of security.md. */
export function signIn(model: Model, email: string, password: string, deed: ClientDeed): Entry {
  const blockedUntil = takeTurn(model, email);
  if (blockedUntil) return no('RATE_LIMITED', blockedUntil);
  const holder = holderOf(model, email);
  const person = model.people[holder];
  if (!person || stateOf(person) !== 'ACTIVE' || person.account?.password !== password)
    return no('INVALID_CREDENTIALS');
  delete model.failures[normalize(email)];
  return enter(model, holder, deed);
}

/** Five failures are free; after each further one the next try waits, 1 s doubling to 15 min. Counted for any address. */
function takeTurn(model: Model, email: string): number | null {
  const known = model.failures[normalize(email)];
  const failures = known && model.now < known.lastAt + day ? known : { count: 0, lastAt: 0, blockedUntil: 0 };
  if (model.now < failures.blockedUntil) return failures.blockedUntil;
  const count = failures.count + 1;
  const wait = count < 5 ? 0 : Math.min(1000 * 2 ** (count - 5), 15 * minute);
  model.failures[normalize(email)] = { count, lastAt: model.now, blockedUntil: model.now + wait };
  return null;
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
  sendLink(model, holder, state === 'PENDING' ? 'CLAIM' : 'RESET', normalize(email), true);
  if (state === 'PENDING') person.account.invitedAt = model.now;
  person.changes += 1;
}

/** One a minute, three an hour; a second one in the same minute does not use up the hour. */
function mayAsk(model: Model, email: string): boolean {
  model.forgotten[email] ??= { minute: { count: 0, ends: 0 }, hour: { count: 0, ends: 0 } };
  const counts = model.forgotten[email];
  return countIn(model, counts.minute, minute) <= 1 && countIn(model, counts.hour, hour) <= 3;
}

function countIn(model: Model, window: { count: number; ends: number }, length: number): number {
  if (model.now >= window.ends) Object.assign(window, { count: 0, ends: model.now + length });
  window.count += 1;
  return window.count;
}
