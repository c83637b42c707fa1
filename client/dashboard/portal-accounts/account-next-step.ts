import { findTrouble, type Marked } from '../access/delivery-trouble.ts';
import type { PortalAccessFragment } from '../gql/graphql.ts';

export type NextStep = 'resend' | 'correct email' | 'open contact';

type Offer = PortalAccessFragment['availableActions'][number];

const aboutEmail = ['CONTACT_HAS_NO_EMAIL', 'EMAIL_INVALID', 'EMAIL_SUPPRESSED'];

/** What mends an account that needs attention. Null when it needs none. */
export function nextStepFor(contact: { email: string | null }, access: PortalAccessFragment): NextStep | null {
  if (!needsAttention(contact, access)) return null;
  const resend = access.availableActions.find(({ action }) => action === 'RESEND_INVITE');
  const trouble = findTrouble(contact, access);
  if (trouble?.delivery.purpose === 'INVITE' && trouble.kind === 'bounced') return 'correct email';
  if (!resend || trouble?.kind === 'markedAsSpam') return 'open contact';
  return stepPast(resend);
}

/** As the API orders them: the invite has expired, or the newest mail is marked as one that did not arrive. */
export function needsAttention(
  contact: { email: string | null },
  access: Marked & { inviteExpired: boolean },
): boolean {
  return access.inviteExpired || findTrouble(contact, access) !== null;
}

function stepPast({ blocker }: Offer): NextStep {
  if (blocker === null || blocker.code === 'JUST_SENT') return 'resend';
  return aboutEmail.includes(blocker.code) ? 'correct email' : 'open contact';
}
