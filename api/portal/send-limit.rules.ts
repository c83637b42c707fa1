/** The mails that agents and partner tools sent to an account: the newest, and the tenth newest of 24 hours. */
export interface SendFacts {
  lastSendAt: string | null;
  tenthSendAt: string | null;
}

/** At most this many mails to an account within `sendWindow` milliseconds. */
export const sendsPerWindow = 10;
export const sendWindow = 24 * 3_600_000;

/** When the account may be mailed again; null when nothing holds it back. */
export function sendableAgainAt({ lastSendAt, tenthSendAt }: SendFacts, cooldownSeconds: number): Date | null {
  const ends = [
    lastSendAt && Date.parse(lastSendAt) + cooldownSeconds * 1000,
    tenthSendAt && Date.parse(tenthSendAt) + sendWindow,
  ].filter((end) => typeof end === 'number');
  return ends.length ? new Date(Math.max(...ends)) : null;
}
