export const emailPurposes = ['INVITE', 'PASSWORD_RESET', 'PASSWORD_CHANGED'] as const;
export type EmailPurpose = (typeof emailPurposes)[number];

export const emailProviders = ['POSTMARK', 'GMAIL'] as const;
export type EmailProvider = (typeof emailProviders)[number];

export const deliveryStatuses = [
  'QUEUED',
  'SENT',
  'DELIVERED',
  'BOUNCED',
  'SPAM_COMPLAINT',
  'FAILED',
  'SUPERSEDED',
] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];
