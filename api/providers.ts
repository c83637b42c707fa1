import { type GoogleClient, googleHosts } from './agency/google.rules.ts';
import type { Config } from './config.ts';

/** With what the sandbox is content. */
export const sandboxKeys = { postmarkToken: 'sandbox', clientId: 'sandbox', clientSecret: 'sandbox' };

/** Without a token of Postmark's, its client talks to the sandbox on the server's own port. */
export function postmarkOf({ postmark, port }: Config) {
  const { serverToken, apiUrl } = postmark;
  return serverToken
    ? { serverToken, apiUrl }
    : { serverToken: sandboxKeys.postmarkToken, apiUrl: `http://127.0.0.1:${port}/dev/postmark` };
}

/** Without a registration with Google, the sandbox plays it; in production there is no Gmail then. */
export function googleOf({ google, production, port, appUrl }: Config): GoogleClient | null {
  const { clientId, clientSecret, apiUrl } = google;
  if (clientId && clientSecret) return { clientId, clientSecret, hosts: googleHosts(apiUrl) };
  if (production) return null;
  // The consent page is opened by a browser, at the address that it knows.
  const consent = googleHosts(`${appUrl}/dev/google`).consent;
  return { ...sandboxKeys, hosts: { ...googleHosts(`http://127.0.0.1:${port}/dev/google`), consent } };
}
