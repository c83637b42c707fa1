/** The mails that agents and partner tools sent to an account: the newest, and the tenth newest of 24 hours. */
export interface SendFacts {
  lastSendAt: string | null;
  tenthSendAt: string | null;
}

/** At most this many mails to an account within `sendWindow` milliseconds. */
export const sendsPerWindow = 10;
export const sendWindow = 24 * 3_600_000;

/** When the account may be mailed again, and whether it is the mails of `sendWindow` that hold it back. */
export interface SendWait {
  until: Date;
  isFull: boolean;
}

/** Null when no mail was sent that could hold the next one back. */
export function sendWait({ lastSendAt, tenthSendAt }: SendFacts, cooldownSeconds: number): SendWait | null {
  if (!lastSendAt) return null;
  const cooled = Date.parse(lastSendAt) + cooldownSeconds * 1000;
  const emptied = tenthSendAt ? Date.parse(tenthSendAt) + sendWindow : 0;
  return { until: new Date(Math.max(cooled, emptied)), isFull: emptied > cooled };
}
