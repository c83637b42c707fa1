import type { ReactNode } from 'react';
import type { InviteFindingKind } from '../gql/graphql.ts';

export const words = {
  title: 'Why hasn’t it arrived?',
  /** Each check, and how it reads when it is fine. The API says the rest. */
  checks: {
    NOT_SENT_YET: { fine: 'It was sent', other: 'It was not sent' },
    DELIVERY_BLOCKED: { fine: 'Nothing blocks the address', other: 'The delivery is blocked' },
    SPAM_FOLDER: { fine: 'The spam folder', other: 'Is it in the spam folder?' },
    ADDRESS: { fine: 'The address', other: 'Is this the right address?' },
    EXPIRED: { fine: 'The link still works', other: 'The link has ended' },
    OLDER_LINK_OPENED: { fine: 'No older link was opened', other: 'An older link was opened' },
  } satisfies Record<InviteFindingKind, { fine: string; other: string }>,
  worksUntil: (until: ReactNode) => <>Until {until}. Not used yet.</>,
  changeEmail: 'Change it',
  changingEndsLink: 'Changing it ends the live link; then resend.',
  fromTheirSide: (name: string) => (
    <>
      Or from {name}’s side: <b>Forgot password</b> on the sign-in page mails a fresh link.
    </>
  ),
  copy: 'Copy page address',
  copied: 'Copied',
  notCopied: 'This browser didn’t copy. The address is',
};
