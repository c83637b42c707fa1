/** What Google is asked for: to send in the agent's name, and to say from which address. Nothing can be read with it. */
const sendScope = 'https://www.googleapis.com/auth/gmail.send';
export const scopes = [sendScope, 'https://www.googleapis.com/auth/userinfo.email'];

/** Where Google is reached. */
export interface GoogleHosts {
  /** The consent page, which an agent's browser opens. */
  consent: string;
  token: string;
  revoke: string;
  userInfo: string;
  /** Below it are Gmail's `gmail/v1/…`. */
  gmail: string;
}

/** Our registration with Google. */
export interface GoogleClient {
  clientId: string;
  clientSecret: string;
  hosts: GoogleHosts;
  /** Whole seconds until Google is given up. */
  timeoutSeconds?: number;
  /** Seconds until a fresh access token is given up, which a mail waits for. */
  tokenTimeoutSeconds?: number;
}

/** Whether the agent ticked it on the consent page. */
export const maySend = (granted: readonly string[]): boolean => granted.includes(sendScope);

/** Google's own hosts, or one address in the place of them all. */
export function googleHosts(apiUrl?: string): GoogleHosts {
  return {
    consent: `${apiUrl ?? 'https://accounts.google.com'}/o/oauth2/v2/auth`,
    token: `${apiUrl ?? 'https://oauth2.googleapis.com'}/token`,
    revoke: `${apiUrl ?? 'https://oauth2.googleapis.com'}/revoke`,
    userInfo: `${apiUrl ?? 'https://www.googleapis.com'}/oauth2/v2/userinfo`,
    gmail: apiUrl ?? 'https://gmail.googleapis.com',
  };
}
