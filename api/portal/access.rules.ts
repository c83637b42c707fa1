import type { ClientPurpose } from '../mail/delivery.rules.ts';
import { type SuppressionReason, whySuppressed } from '../mail/suppression.rules.ts';
import { type SendFacts, sendsPerWindow, sendWait } from './send-limit.rules.ts';

export const portalAccountStates = ['NONE', 'PENDING', 'ACTIVE', 'DISABLED'] as const;
export type PortalAccountState = (typeof portalAccountStates)[number];

interface AccessRow {
  from: PortalAccountState;
  /** Where it leads. Two: the first if a password still stands, else the second. */
  to: readonly PortalAccountState[];
  links: 'new claim' | 'new reset' | 'all void' | 'none';
  password: 'kept' | 'forgotten';
  sessions: 'kept' | 'ended';
  email: Exclude<ClientPurpose, 'PASSWORD_CHANGED'> | null;
  event: PortalAccountEventKind;
}

/**
 * THE TABLE: every action on a portal account, in display order. What is offered, what is permitted, what happens, the
 * GraphQL enum and the state diagram of the README are all derived from it.
 */
// biome-ignore format: it is a table
export const accessTable = {
  SEND_INVITE:             { from: 'NONE',     to: ['PENDING'],           links: 'new claim', password: 'kept',      sessions: 'kept',  email: 'INVITE',         event: 'INVITE_SENT' },
  RESEND_INVITE:           { from: 'PENDING',  to: ['PENDING'],           links: 'new claim', password: 'kept',      sessions: 'kept',  email: 'INVITE',         event: 'INVITE_RESENT' },
  SEND_PASSWORD_RESET:     { from: 'ACTIVE',   to: ['ACTIVE'],            links: 'new reset', password: 'kept',      sessions: 'kept',  email: 'PASSWORD_RESET', event: 'PASSWORD_RESET_SENT' },
  CANCEL_AND_DISABLE:      { from: 'PENDING',  to: ['DISABLED'],          links: 'all void',  password: 'kept',      sessions: 'kept',  email: null,             event: 'INVITE_CANCELLED' },
  DISABLE_ACCESS:          { from: 'ACTIVE',   to: ['DISABLED'],          links: 'all void',  password: 'kept',      sessions: 'ended', email: null,             event: 'ACCESS_DISABLED' },
  REACTIVATE_AND_REINVITE: { from: 'DISABLED', to: ['PENDING'],           links: 'new claim', password: 'forgotten', sessions: 'kept',  email: 'INVITE',         event: 'REINVITED' },
  RE_ENABLE_ONLY:          { from: 'DISABLED', to: ['ACTIVE', 'PENDING'], links: 'none',      password: 'kept',      sessions: 'kept',  email: null,             event: 'RE_ENABLED' },
} as const satisfies Record<string, AccessRow>;

export type PortalAction = keyof typeof accessTable;
export const portalActions = Object.keys(accessTable) as PortalAction[];

/** In the order of the life of an account. */
export const portalAccountEventKinds = [
  'INVITE_SENT',
  'INVITE_RESENT',
  'AUTO_INVITED',
  'LINK_REQUESTED',
  'PASSWORD_RESET_SENT',
  'CLAIMED',
  'PASSWORD_RESET',
  'INVITE_CANCELLED',
  'ACCESS_DISABLED',
  'REINVITED',
  'RE_ENABLED',
  'EMAIL_CHANGED',
] as const;
export type PortalAccountEventKind = (typeof portalAccountEventKinds)[number];

/** What is stored of an account's access: `access.columns.ts` reads it, here and nowhere else is it judged. */
export interface AccessFacts extends SendFacts {
  hasAccount: boolean;
  passwordSetAt: string | null;
  disabledAt: string | null;
  /** The contact's, as on file: invites go there. */
  contactEmail: string | null;
  /** Null where it is missing or malformed. */
  contactEmailNormalized: string | null;
  /** The contact whose account, of this agency, holds the contact's address. */
  clashContactId: string | null;
  /** Why mail to it is blocked; null where it is not. */
  contactEmailSuppression: SuppressionReason | null;
  accountEmailSuppression: SuppressionReason | null;
}

/** In order of precedence: a call reports the first that applies. */
export const refusalCodes = [
  'CONTACT_NOT_FOUND',
  'ACTION_NOT_AVAILABLE',
  'CONTACT_HAS_NO_EMAIL',
  'EMAIL_INVALID',
  'EMAIL_TAKEN',
  'EMAIL_SUPPRESSED',
  'JUST_SENT',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  code: RefusalCode;
  message: string;
  retryAt?: string;
  clashContactId?: string;
}

/** When the question is asked, and how long an account is left alone after a mail. */
export interface Occasion {
  now: Date;
  cooldownSeconds: number;
}

export function stateOf(facts: Pick<AccessFacts, 'hasAccount' | 'passwordSetAt' | 'disabledAt'>): PortalAccountState {
  if (!facts.hasAccount) return 'NONE';
  if (facts.disabledAt) return 'DISABLED';
  return facts.passwordSetAt ? 'ACTIVE' : 'PENDING';
}

/** What the account offers now, each with what stands in its way. */
export const availableActions = (facts: AccessFacts, occasion: Occasion) =>
  portalActions
    .filter((action) => accessTable[action].from === stateOf(facts))
    .map((action) => ({ action, blocker: refusal(action, facts, occasion) }));

/** Why `action` may not be performed now; null when it may. */
export function refusal(action: PortalAction, facts: AccessFacts, occasion: Occasion): Refusal | null {
  const { from, email } = accessTable[action];
  if (stateOf(facts) !== from) return notAvailable(stateOf(facts));
  if (!email) return null;
  return (email === 'INVITE' ? inviteRefusal(facts) : resetRefusal(facts)) ?? justSent(facts, occasion);
}

function inviteRefusal(facts: AccessFacts): Refusal | null {
  if (!facts.contactEmail?.trim())
    return { code: 'CONTACT_HAS_NO_EMAIL', message: 'This contact has no email address on file.' };
  if (!facts.contactEmailNormalized)
    return {
      code: 'EMAIL_INVALID',
      message: `“${facts.contactEmail}” is not an email address. Correct it on Contact Info.`,
    };
  if (facts.clashContactId)
    return {
      code: 'EMAIL_TAKEN',
      message: 'Another portal account signs in with this email. Give this contact an email of their own.',
      clashContactId: facts.clashContactId,
    };
  return facts.contactEmailSuppression && suppressedOnFile(facts.contactEmailSuppression);
}

const resetRefusal = ({ accountEmailSuppression: reason }: AccessFacts): Refusal | null =>
  reason && suppressedSignIn(reason);

const suppressedOnFile = (reason: SuppressionReason): Refusal => ({
  code: 'EMAIL_SUPPRESSED',
  message: `The mail service no longer delivers to this email, ${whySuppressed[reason]}. Use another one.`,
});

/** Another email on file does not change the sign-in: the way leads over an invite to it. */
const suppressedSignIn = (reason: SuppressionReason): Refusal => ({
  code: 'EMAIL_SUPPRESSED',
  message: `The mail service no longer delivers to the email this client signs in with, ${whySuppressed[reason]}. Put another one on Contact Info, then Disable access, then Reactivate & reinvite.`,
});

function justSent(facts: AccessFacts, { now, cooldownSeconds }: Occasion): Refusal | null {
  const wait = sendWait(facts, cooldownSeconds);
  if (!wait || wait.until <= now) return null;
  return { code: 'JUST_SENT', message: wait.isFull ? sentTooOften : sentJustNow, retryAt: wait.until.toISOString() };
}

const sentJustNow = 'An email went to this account a moment ago. Wait a little before you send the next one.';

const sentTooOften = `This account was sent ${sendsPerWindow} emails within 24 hours. Ask the client to look for the newest one, in the spam folder too, or send again when the oldest is 24 hours old.`;

const notAvailable = (state: PortalAccountState): Refusal => ({
  code: 'ACTION_NOT_AVAILABLE',
  message: `Nothing was changed: ${standing[state]}. Choose from what is offered now.`,
});

const standing: Record<PortalAccountState, string> = {
  NONE: 'this contact has no portal account yet',
  PENDING: 'the invite is pending',
  ACTIVE: 'the account is active',
  DISABLED: 'the account is disabled',
};
