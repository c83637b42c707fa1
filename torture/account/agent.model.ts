import {
  type Account,
  day,
  endLinks,
  endSessions,
  holderOf,
  type Mail,
  type Model,
  normalize,
  type Person,
  personAt,
  type State,
  sendLink,
  stateOf,
} from './model.ts';

export type Action =
  | 'SEND_INVITE'
  | 'RESEND_INVITE'
  | 'SEND_PASSWORD_RESET'
  | 'CANCEL_AND_DISABLE'
  | 'DISABLE_ACCESS'
  | 'REACTIVATE_AND_REINVITE'
  | 'RE_ENABLE_ONLY';

/** R3, in display order. */
export const offered: Record<State, readonly Action[]> = {
  NONE: ['SEND_INVITE'],
  PENDING: ['RESEND_INVITE', 'CANCEL_AND_DISABLE'],
  ACTIVE: ['SEND_PASSWORD_RESET', 'DISABLE_ACCESS'],
  DISABLED: ['REACTIVATE_AND_REINVITE', 'RE_ENABLE_ONLY'],
};
export const actions: readonly Action[] = Object.values(offered).flat();

export interface Refusal {
  code: string;
  retryAt: number | null;
  /** Whose account holds the address. */
  clash: number | null;
}

/** R4, R33–R36: the first reason why an action cannot be performed now. */
export function refusalOf(model: Model, index: number, action: Action): Refusal | null {
  const person = personAt(model, index);
  if (!offered[stateOf(person)].includes(action)) return because('ACTION_NOT_AVAILABLE');
  switch (action) {
    case 'SEND_INVITE':
    case 'RESEND_INVITE':
    case 'REACTIVATE_AND_REINVITE':
      return refusalOfInvite(model, index, person.email) ?? refusalOfSend(model, person, person.email);
    case 'SEND_PASSWORD_RESET':
      return refusalOfSend(model, person, person.account?.email ?? null);
    default:
      return null;
  }
}

function refusalOfInvite(model: Model, index: number, email: string | null): Refusal | null {
  if (!email) return because('CONTACT_HAS_NO_EMAIL');
  if (!email.includes('@')) return because('EMAIL_INVALID');
  const holder = holderOf(model, email);
  return holder === -1 || holder === index ? null : { ...because('EMAIL_TAKEN'), clash: holder };
}

function refusalOfSend(model: Model, person: Person, to: string | null): Refusal | null {
  if (to && model.suppressed.includes(normalize(to))) return because('EMAIL_SUPPRESSED');
  const times = person.mails
    .filter(({ byClient, at }) => !byClient && at > model.now - day)
    .map(({ at }) => at)
    .reverse();
  const [last = -Infinity, tenth = -Infinity] = [times[0], times[9]];
  const retryAt = Math.max(last + model.cooldown, tenth + day);
  return retryAt > model.now ? { ...because('JUST_SENT'), retryAt } : null;
}

const because = (code: string): Refusal => ({ code, retryAt: null, clash: null });

/** Performs an action unless it is refused; answers with the refusal or the mail that it sent. */
export function act(model: Model, index: number, action: Action): { refusal: Refusal | null; mail: Mail | null } {
  const refusal = refusalOf(model, index, action);
  if (refusal) return { refusal, mail: null };
  const person = personAt(model, index);
  person.changes += 1;
  person.account ??= newAccount();
  return { refusal, mail: perform(model, index, action, person.email ?? '', person.account) };
}

function perform(model: Model, index: number, action: Action, email: string, account: Account): Mail | null {
  switch (action) {
    case 'SEND_INVITE':
    case 'RESEND_INVITE':
      return invite(model, index, email, account);
    case 'REACTIVATE_AND_REINVITE':
      forgetPassword(account);
      account.disabledAt = null;
      return invite(model, index, email, account);
    case 'SEND_PASSWORD_RESET':
      return sendLink(model, index, 'RESET', account.email ?? '', false);
    case 'CANCEL_AND_DISABLE':
    case 'DISABLE_ACCESS':
      account.disabledAt = model.now;
      endLinks(model, index);
      endSessions(model, index);
      return null;
    case 'RE_ENABLE_ONLY':
      account.disabledAt = null;
      return null;
  }
}

/** The account's address is that of the newest invite. */
function invite(model: Model, index: number, email: string, account: Account): Mail {
  account.email = normalize(email);
  account.invitedAt = model.now;
  return sendLink(model, index, 'CLAIM', email, false);
}

/** R28: it may be compromised. */
function forgetPassword(account: Account): void {
  if (account.password) account.formerPasswords.push(account.password);
  account.password = null;
  account.claimedAt = null;
}

const newAccount = (): Account => ({
  email: null,
  password: null,
  formerPasswords: [],
  invitedAt: null,
  claimedAt: null,
  lastSignInAt: null,
  disabledAt: null,
});

/** R35. */
export function editEmail(model: Model, index: number, email: string | null): void {
  const person = personAt(model, index);
  const isOther = normalize(person.email ?? '') !== normalize(email ?? '');
  person.email = email;
  if (!person.account || !isOther) return;
  person.changes += 1;
  if (person.account.password) return;
  endLinks(model, index);
  person.account.email = null;
}
