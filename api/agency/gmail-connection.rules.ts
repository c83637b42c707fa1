export const gmailConnectionStatuses = ['CONNECTED', 'RECONNECT_NEEDED'] as const;
export type GmailConnectionStatus = (typeof gmailConnectionStatuses)[number];

/** How long an agent may take over Google's consent page, in milliseconds. */
export const consentLifetime = 10 * 60_000;
