import type { Models } from 'postmark';
import type { ReceivedMail } from './mailbox.ts';

/** What Postmark can be made to report of a mail that it took, with what its button says. */
export const reports = {
  DELIVERY: 'Delivered',
  HARD_BOUNCE: 'Bounced: no such address',
  SOFT_BOUNCE: 'Put off for a while',
  SPAM_COMPLAINT: 'Reported as spam',
  SUPPRESSED: 'No more mail to this address',
  LIFTED: 'Mail to this address again',
} as const;
export type Report = keyof typeof reports;

type PostmarkEvent =
  | Models.DeliveryWebhook
  | Models.BounceWebhook
  | Models.SpamComplaintWebhook
  | Models.SubscriptionChangeWebhook;

/** Writes the body that Postmark would post at `now`. */
export function writeEvent(mail: ReceivedMail, report: Report, now = new Date()): PostmarkEvent {
  const at = now.toISOString();
  const message = {
    MessageID: mail.id,
    ServerID: 1,
    MessageStream: 'outbound',
    Metadata: mail.metadata ?? {},
  };
  const failure = {
    ...message,
    ID: 1,
    Email: mail.to,
    From: mail.from,
    Subject: mail.subject,
    BouncedAt: at,
    DumpAvailable: false,
    CanActivate: false,
    Details: 'Played by the sandbox',
  };
  switch (report) {
    case 'DELIVERY':
      return { ...message, RecordType: 'Delivery', Recipient: mail.to, DeliveredAt: at, Details: 'smtp;250 OK' };
    case 'HARD_BOUNCE':
      return { ...failure, RecordType: 'Bounce', ...bounces.HardBounce, Inactive: true };
    case 'SOFT_BOUNCE':
      return { ...failure, RecordType: 'Bounce', ...bounces.SoftBounce, Inactive: false };
    case 'SPAM_COMPLAINT':
      return { ...failure, RecordType: 'SpamComplaint', ...bounces.SpamComplaint, Inactive: true };
    case 'SUPPRESSED':
    case 'LIFTED':
      return {
        ...message,
        RecordType: 'SubscriptionChange',
        Recipient: mail.to,
        ChangedAt: at,
        Origin: 'Customer',
        SuppressSending: report === 'SUPPRESSED',
        SuppressionReason: 'ManualSuppression',
      };
  }
}

const bounces = {
  HardBounce: {
    Type: 'HardBounce',
    TypeCode: 1,
    Name: 'Hard bounce',
    Description: 'The server was unable to deliver your message (ex: unknown user, mailbox not found).',
  },
  SoftBounce: {
    Type: 'SoftBounce',
    TypeCode: 4096,
    Name: 'Soft bounce',
    Description: 'Unable to temporarily deliver message (i.e. mailbox full, account disabled).',
  },
  SpamComplaint: {
    Type: 'SpamComplaint',
    TypeCode: 100001,
    Name: 'Spam complaint',
    Description: 'The subscriber explicitly marked this message as spam.',
  },
};
