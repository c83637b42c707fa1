import type { EmailDeliveryStatus, EmailPurpose } from '../gql/graphql.ts';

const mails: Record<EmailPurpose, string> = {
  INVITE: 'Invite',
  PASSWORD_RESET: 'Password reset',
  PASSWORD_CHANGED: 'Password notice',
};

const fates: Record<EmailDeliveryStatus, string> = {
  QUEUED: 'waiting to be sent',
  SENT: 'sent',
  DELIVERED: 'delivered',
  BOUNCED: 'bounced',
  SPAM_COMPLAINT: 'marked as spam',
  FAILED: 'not sent',
  SUPERSEDED: 'withdrawn',
};

export const deliveries = {
  title: (name: string) => `Email to ${name}`,
  empty: (name: string) => `Nothing yet. Every email to ${name} will be listed here, with what became of it.`,
  what: (purpose: EmailPurpose, status: EmailDeliveryStatus) => `${mails[purpose]} ${fates[status]}`,
  to: (address: string) => `To ${address}`,
  byPostmark: ', through Postmark',
  byGmail: (owner: string | null) =>
    `, from ${owner === null ? 'your' : `${owner}’s`} Gmail, which reports no delivery`,
  someonesGmail: ', from Gmail, which reports no delivery',
  insteadOfGmail: ', through Postmark instead of Gmail',
  withdrawn: 'Its link ended before it was sent.',
};
