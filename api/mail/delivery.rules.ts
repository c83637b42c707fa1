/** Of mails to clients, which are the agency's. */
export const clientPurposes = ['INVITE', 'PASSWORD_RESET', 'PASSWORD_CHANGED'] as const;
export type ClientPurpose = (typeof clientPurposes)[number];

/** Of mails to agents, which are the product's own. */
export const agentPurposes = ['AGENT_INVITE', 'AGENT_PASSWORD_RESET', 'AGENT_PASSWORD_CHANGED'] as const;
export type AgentPurpose = (typeof agentPurposes)[number];

export const emailPurposes = [...clientPurposes, ...agentPurposes];
export type EmailPurpose = ClientPurpose | AgentPurpose;

export const isForAgent = (purpose: EmailPurpose): purpose is AgentPurpose =>
  agentPurposes.some((each) => each === purpose);

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
