import { fullName } from '../contact/contact-name.ts';
import { type ContactPath, emailPath } from '../contact/contact-path.ts';
import type { PortalAction, PortalActionErrorCode } from '../gql/graphql.ts';
import type { Blocker } from './blocker.ts';
import { words } from './words.ts';

export interface NextStep {
  label: string;
  path: string;
}

type Remedy = (
  error: Pick<Blocker, 'clash'>,
  contactId: string,
  pathTo: ContactPath,
  action: PortalAction,
) => NextStep | null;

const correctEmail: Remedy = (_, contactId, pathTo) => ({
  label: words.nextStep.correctEmail,
  path: emailPath(contactId, pathTo),
});

const remedies: Record<PortalActionErrorCode, Remedy | null> = {
  CONTACT_NOT_FOUND: null,
  ACTION_NOT_AVAILABLE: null,
  CONTACT_HAS_NO_EMAIL: (_, contactId, pathTo) => ({
    label: words.nextStep.addEmail,
    path: emailPath(contactId, pathTo),
  }),
  EMAIL_INVALID: correctEmail,
  EMAIL_TAKEN: ({ clash }, _, pathTo) =>
    clash && { label: words.nextStep.openClash(fullName(clash)), path: pathTo(clash.id, 'access') },
  // A reset goes to the sign-in, which only the Access tab can change.
  EMAIL_SUPPRESSED: (error, contactId, pathTo, action) =>
    action === 'SEND_PASSWORD_RESET'
      ? { label: words.nextStep.manage, path: pathTo(contactId, 'access') }
      : correctEmail(error, contactId, pathTo, action),
  JUST_SENT: null,
};

/** What an agent can do about the refusal of an action. Null when there is only to wait or to look again. */
export function nextStepAfter(
  error: Pick<Blocker, 'code' | 'clash'>,
  contactId: string,
  pathTo: ContactPath,
  action: PortalAction,
): NextStep | null {
  return remedies[error.code]?.(error, contactId, pathTo, action) ?? null;
}
