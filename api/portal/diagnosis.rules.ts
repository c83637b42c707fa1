import { normalizeEmail } from '../agency/email-address.rules.ts';
import type { DeliveryStatus } from '../mail/delivery.rules.ts';
import { whySuppressed } from '../mail/suppression.rules.ts';
import { type AccessFacts, type PortalAction, stateOf } from './access.rules.ts';

/** In the order to check. */
export const inviteFindingKinds = [
  'NOT_SENT_YET',
  'DELIVERY_BLOCKED',
  'SPAM_FOLDER',
  'ADDRESS',
  'EXPIRED',
  'OLDER_LINK_OPENED',
] as const;
export type InviteFindingKind = (typeof inviteFindingKinds)[number];

/** What is stored of an account's invites, beside the facts of its access. */
export interface InviteFacts {
  /** The newest mail that carries a claim link, whoever asked for it. */
  invite: { to: string; status: DeliveryStatus; problem: string | null } | null;
  /** When a link was last opened that the newest one had replaced. */
  olderLinkOpenedAt: string | null;
}

interface Finding {
  /** True: checked and fine. False: this is a cause. Null: only a person can tell. */
  fine: boolean | null;
  /** One sentence for an agent. */
  message: string;
  /** The action that mends it. Null when the remedy is not one. */
  remedy: PortalAction | null;
}

type Facts = AccessFacts & InviteFacts & { inviteExpiresAt: string | null };

/** Why an invite may not have arrived, as far as the stored facts tell. Nothing unless one is pending. */
export function diagnose(facts: Facts): (Finding & { kind: InviteFindingKind })[] {
  if (stateOf(facts) !== 'PENDING') return [];
  return inviteFindingKinds.map((kind) => ({ kind, ...checks[kind](facts) }));
}

const checks: Record<InviteFindingKind, (facts: Facts) => Finding> = {
  NOT_SENT_YET(facts) {
    const { invite } = facts;
    switch (invite?.status) {
      case undefined:
        return cause('No invite has been sent yet.', resend(facts));
      case 'QUEUED':
        return cause(`The email to ${invite?.to} has not left yet. It is tried again by itself.`, null);
      case 'FAILED':
        return cause(`The email to ${invite?.to} could not be sent. ${invite?.problem ?? ''}`.trim(), resend(facts));
      case 'SUPERSEDED':
        return cause(`The email to ${invite?.to} was not sent, because its link had ended before.`, resend(facts));
      default:
        return fine(`The email to ${invite?.to} was sent.`);
    }
  },

  DELIVERY_BLOCKED(facts) {
    const { invite, contactEmail, contactEmailSuppression } = facts;
    if (contactEmailSuppression)
      return cause(
        `The mail service no longer delivers to ${contactEmail}, ${whySuppressed[contactEmailSuppression]}. Enter another email on Contact Info.`,
        null,
      );
    if (invite?.status === 'BOUNCED') return cause(`The email to ${invite.to} came back.`, resend(facts));
    if (invite?.status === 'SPAM_COMPLAINT')
      return cause(`The email to ${invite.to} was reported as spam.`, resend(facts));
    return fine('No mail service has turned the email away.');
  },

  SPAM_FOLDER: () => unknown('Ask the client to look in the spam folder.'),

  ADDRESS(facts) {
    const { invite, contactEmail, contactEmailNormalized } = facts;
    if (!contactEmail?.trim()) return cause('There is no email on file. Add one on Contact Info.', null);
    if (!contactEmailNormalized)
      return cause(`“${contactEmail}” is not an email address. Correct it on Contact Info.`, null);
    if (invite && normalizeEmail(invite.to) !== contactEmailNormalized)
      return cause(`The invite went to ${invite.to}, and ${contactEmail} is on file now.`, resend(facts));
    return unknown(`Check with the client that ${contactEmail} is spelled right.`);
  },

  EXPIRED(facts) {
    if (facts.inviteExpiresAt) return fine('The link still works.');
    return cause('The link no longer works: it ran out after 7 days, or was withdrawn.', resend(facts));
  },

  OLDER_LINK_OPENED(facts) {
    if (!facts.olderLinkOpenedAt) return fine('Nobody has opened a link that a newer one replaced.');
    return cause(
      'An older link was opened, which a newer one has replaced. Ask the client to use the newest email.',
      facts.inviteExpiresAt ? null : resend(facts),
    );
  },
};

const fine = (message: string): Finding => ({ fine: true, message, remedy: null });
const cause = (message: string, remedy: PortalAction | null): Finding => ({ fine: false, message, remedy });
const unknown = (message: string): Finding => ({ fine: null, message, remedy: null });

/** A new invite helps where the address on file can take one. */
const resend = ({ contactEmailNormalized, contactEmailSuppression, clashContactId }: Facts): PortalAction | null =>
  contactEmailNormalized && !contactEmailSuppression && !clashContactId ? 'RESEND_INVITE' : null;
