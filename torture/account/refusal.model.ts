import { day, holderOf, type Model, normalize, type Person, personAt, type State, stateOf } from './model.ts';

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
