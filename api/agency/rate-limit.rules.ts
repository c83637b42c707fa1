const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** At most `tries` in each window of `window` milliseconds. */
export interface WindowLimit {
  name: string;
  tries: number;
  window: number;
}

export const signInPerIp: WindowLimit = { name: 'sign-in by ip', tries: 20, window: minute };
export const forgotPerIp: WindowLimit = { name: 'forgot by ip', tries: 5, window: minute };
export const forgotPerAddressAMinute: WindowLimit = { name: 'forgot by address, minute', tries: 1, window: minute };
export const forgotPerAddressAnHour: WindowLimit = { name: 'forgot by address, hour', tries: 3, window: hour };
export const linksPerIp: WindowLimit = { name: 'claim and reset by ip', tries: 10, window: minute };
export const agentInvitesPerAddress: WindowLimit = { name: 'agent invites by address', tries: 10, window: 24 * hour };
export const agentInvitesPerAgency: WindowLimit = { name: 'agent invites by agency', tries: 50, window: 24 * hour };
export const logosPerAgency: WindowLimit = { name: 'logo uploads by agency', tries: 30, window: hour };
export const importsPerAgency: WindowLimit = { name: 'contact imports by agency', tries: 120, window: hour };

/** A wrong password costs nothing this often; then each try makes the next one wait. */
export const freeFailures = 5;
/** In milliseconds: 1 s after the last free failure, doubling to 15 min. */
export const firstWait = second;
export const longestWait = 15 * minute;
/** Failures are forgotten when the account has been left alone for so long. */
export const failuresLast = 24 * hour;
